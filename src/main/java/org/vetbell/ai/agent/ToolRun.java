/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.agent;

import jakarta.json.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vetbell.ai.agent.Arguments.WrongArguments;
import org.vetbell.call.CallerInput;
import org.vetbell.call.ReplyAction;
import org.vetbell.clinic.AppointmentRequest;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.SpokenAddress;
import org.vetbell.clinic.SpokenDigits;
import org.vetbell.clinic.SpokenHours;
import org.vetbell.port.Asking;
import org.vetbell.port.LanguageModel.ToolCall;

/** Carries out what the model asks for, as far as it may be. Pure. */
final class ToolRun {
    private static final int NAME = 60;
    private static final int WORDS = 200;
    private static final int MESSAGE = 1_000;
    private static final int HOLIDAYS_AHEAD = 60;
    private static final Set<String> REFUSALS = Set.of("no", "nope", "nah", "wrong", "incorrect");

    private final Asking asking;
    private final Proposals proposals;

    ToolRun(Asking asking, Proposals proposals) {
        this.asking = asking;
        this.proposals = proposals;
    }

    ToolOutcome run(ToolCall call) {
        try {
            Arguments arguments = Arguments.of(call.arguments());
            return switch (call.name() == null ? "" : call.name()) {
                case ToolBox.APPOINTMENT -> appointment(arguments);
                case ToolBox.MESSAGE -> message(arguments);
                case ToolBox.TRANSFER -> new ToolOutcome.Ends(new ReplyAction.TransferToPerson());
                case ToolBox.EMERGENCY -> new ToolOutcome.Ends(new ReplyAction.ReportEmergency());
                case ToolBox.FACTS -> new ToolOutcome.Told(fact(arguments));
                case ToolBox.END -> new ToolOutcome.Ends(new ReplyAction.EndCall());
                default -> new ToolOutcome.Told("There is no such tool.");
            };
        } catch (WrongArguments wrong) {
            // Whoever sees an emergency need not be good at writing JSON.
            return ToolBox.EMERGENCY.equals(call.name())
                    ? new ToolOutcome.Ends(new ReplyAction.ReportEmergency())
                    : new ToolOutcome.Told("Not done: " + wrong.getMessage() + ".");
        }
    }

    private ToolOutcome appointment(Arguments arguments) {
        var request =
                new AppointmentRequest(
                        arguments.choice("kind", AppointmentRequest.Kind.class),
                        arguments.text("owner", NAME),
                        arguments.text("pet", NAME),
                        arguments.text("species", NAME),
                        arguments.text("reason", WORDS),
                        arguments.text("day", NAME),
                        arguments.textOr("time", NAME, "any time"),
                        callback(arguments.text("callback", NAME)));
        return agreed(
                content(request),
                new ReplyAction.RequestAppointment(request),
                "to "
                        + request.kind().name().toLowerCase(Locale.ROOT)
                        + " for "
                        + request.pet()
                        + ", "
                        + request.species()
                        + ", "
                        + request.reason()
                        + ", "
                        + request.preferredDay()
                        + ", "
                        + request.preferredTime()
                        + ", in the name of "
                        + request.owner()
                        + ", number "
                        + spoken(request.callback()));
    }

    private ToolOutcome message(Arguments arguments) {
        String text = arguments.text("text", MESSAGE);
        String number = arguments.textOr("callback", NAME, "none");
        if (number.equalsIgnoreCase("none")) {
            return new ToolOutcome.Kept(
                    new ReplyAction.TakeMessage(text), proposals, "Passed on. Tell the caller so.");
        }
        String callback = callback(number);
        return agreed(
                Json.createObjectBuilder()
                        .add("text", text)
                        .add("callback", callback)
                        .build()
                        .toString(),
                new ReplyAction.TakeMessage(text + " Call back: " + callback),
                "the message \"" + text + "\", number " + spoken(callback));
    }

    /** Passed on only what was read back in an earlier turn, and not refused. */
    private ToolOutcome agreed(String content, ReplyAction action, String summary) {
        if (!proposals.wasReadBack(content, asking.question().turn())) {
            return new ToolOutcome.Proposed(
                    Proposals.of(content, asking.question().turn()),
                    "Prepared, not passed on yet. Read back to the caller, in one or two sentences: "
                            + summary
                            + ". Then ask whether that is right.");
        }
        if (refused()) {
            return new ToolOutcome.Told(
                    "Not done: the caller did not agree. Ask what should be changed.");
        }
        return new ToolOutcome.Kept(
                action,
                proposals.settled(),
                "Passed on to the front desk. Tell the caller that staff will call to confirm, and"
                        + " ask whether there is anything else.");
    }

    private boolean refused() {
        String said =
                switch (asking.question().input()) {
                    case CallerInput.Said words -> words.text();
                    case CallerInput.Heard heard -> heard.text();
                    case CallerInput.Keyed ignored -> "";
                    case CallerInput.Chose ignored -> "";
                };
        String[] words = said.toLowerCase(Locale.ROOT).split("[^a-z']+");
        return words.length > 0
                && List.of(words).stream()
                        .filter(w -> !w.isEmpty())
                        .limit(1)
                        .anyMatch(REFUSALS::contains);
    }

    private String callback(String given) {
        String own = asking.question().callerNumber();
        if (given.equalsIgnoreCase("caller")) {
            if (own.isEmpty()) {
                throw new WrongArguments("the caller's number is withheld: ask for one");
            }
            return own;
        }
        String digits = given.replaceAll("[^0-9]", "");
        if (digits.length() < 6 || digits.length() > 15) {
            throw new WrongArguments("callback is no whole telephone number: ask for it again");
        }
        return given.strip().startsWith("+") ? "+" + digits : digits;
    }

    private String fact(Arguments arguments) {
        Clinic clinic = asking.clinic();
        SpokenHours hours = new SpokenHours(clinic);
        return switch (arguments.choice("topic", Topic.class)) {
            case HOURS -> hours.now(asking.moment()) + " " + hours.week();
            case ADDRESS -> SpokenAddress.of(clinic.address());
            case HOLIDAYS -> holidays(clinic, hours);
        };
    }

    private String holidays(Clinic clinic, SpokenHours hours) {
        LocalDate today = asking.moment().toLocalDate();
        String special =
                clinic.hours().exceptions().keySet().stream()
                        .filter(
                                d ->
                                        !d.isBefore(today)
                                                && d.isBefore(today.plusDays(HOLIDAYS_AHEAD)))
                        .sorted()
                        .map(day -> hours.day(day, today))
                        .reduce("", (all, one) -> all + " " + one)
                        .strip();
        return special.isEmpty() ? "No special hours are known for the next weeks." : special;
    }

    private String spoken(String callback) {
        return callback.equals(asking.question().callerNumber())
                ? "the one they call from, ending in " + SpokenDigits.ending(callback)
                : SpokenDigits.of(callback);
    }

    private static String content(AppointmentRequest request) {
        return Json.createObjectBuilder()
                .add("kind", request.kind().name())
                .add("owner", request.owner())
                .add("pet", request.pet())
                .add("species", request.species())
                .add("reason", request.reason())
                .add("day", request.preferredDay())
                .add("time", request.preferredTime())
                .add("callback", request.callback())
                .build()
                .toString();
    }

    private enum Topic {
        HOURS,
        ADDRESS,
        HOLIDAYS
    }
}
