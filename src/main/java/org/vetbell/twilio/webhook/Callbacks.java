/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vetbell.call.CallId;
import org.vetbell.port.WebhookJournal;
import org.vetbell.port.WebhookKey;
import org.vetbell.twilio.CarrierForm;
import org.vetbell.twilio.Tally;
import org.vetbell.twilio.twiml.Route;

/**
 * Takes reports to which no caller waits for an answer. They come repeated and out of order: each
 * is written down once, under what it is about and what it says.
 */
@Dependent
class Callbacks {
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final String NONE = "";

    private final WebhookJournal journal;
    private final Tally tally;

    @Inject
    Callbacks(WebhookJournal journal, Tally tally) {
        this.journal = journal;
        this.tally = tally;
    }

    /** Writes the report down. */
    Response note(Route route, CarrierForm form, Report report) {
        return note(route, form, report, () -> {});
    }

    /** Writes the report down and lets {@code then} run, the first time. */
    Response note(Route route, CarrierForm form, Report report, Runnable then) {
        tally.webhook(route.label());
        WebhookKey key =
                new WebhookKey(
                        Legs.sid(form, "AccountSid"),
                        Legs.sid(form, report.subject()),
                        route.label(),
                        report.step(form));
        try {
            journal.answerOnce(key, form.flat(), () -> done(then), () -> NONE);
        } catch (RuntimeException failure) {
            throw new CallbackLost(route.label(), failure);
        }
        return Response.noContent().build();
    }

    /** The call the report is about, if it names one. */
    static Optional<CallId> call(CarrierForm form) {
        return form.get("CallSid").filter(s -> PART.matcher(s).matches()).map(CallId::new);
    }

    private static String done(Runnable then) {
        then.run();
        return NONE;
    }

    /**
     * Which fields make two reports different.
     *
     * @param subject names the field with the identifier of what is reported about
     * @param event names the field that says what happened
     * @param sequence names the field that counts
     */
    record Report(String subject, String event, String sequence) {

        private String step(CarrierForm form) {
            return Stream.of(event, sequence)
                    .map(name -> form.get(name).filter(v -> PART.matcher(v).matches()).orElse("-"))
                    .collect(Collectors.joining("."));
        }
    }
}
