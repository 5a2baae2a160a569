/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.twiml;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.vetbell.call.DialReason;
import org.vetbell.call.Expecting;
import org.vetbell.call.PhoneCommand;
import org.vetbell.call.StepId;
import org.vetbell.call.UtteranceId;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.PhoneNumber;
import org.vetbell.clinic.RecordingRules;
import org.vetbell.twilio.Harbour;

/** All documents that we write, of any call of any practice. */
public final class AnyDocument {
    private static final int LONG = 6_000;
    private static final int SHORT = 150;
    private static final int LONGEST_CUE = 80;

    private static final CallDocument CALLS = new CallDocument(Harbour.URLS);
    private static final SafeDocument SAFE = new SafeDocument(Harbour.URLS);

    private AnyDocument() {}

    /** As XML. */
    public static Arbitrary<String> arbitrary() {
        return legs().flatMap(
                        leg ->
                                Arbitraries.oneOf(
                                        steps().map(commands -> CALLS.of(commands, leg)),
                                        ofPractice(leg),
                                        whispers(leg)));
    }

    private static Arbitrary<String> ofPractice(Leg leg) {
        List<String> fallbacks = List.copyOf(FallbackDocument.of(leg.clinic()).values());
        return Arbitraries.oneOf(
                Arbitraries.of(fallbacks),
                Arbitraries.of(
                        SAFE.menu(leg),
                        SAFE.busy(leg),
                        SAFE.tooMany(leg),
                        SAFE.goodbye(leg),
                        SAFE.message(leg),
                        SAFE.chosen(leg, "2"),
                        SAFE.chosen(leg, "")),
                Arbitraries.of(CALLS.stream(leg, "t".repeat(86))));
    }

    /** What is played to the human who was rung, with and without a question. */
    private static Arbitrary<String> whispers(Leg leg) {
        return Combinators.combine(
                        AnyText.upTo(LONG),
                        cues(),
                        Arbitraries.of(DialReason.class),
                        Arbitraries.of(Announcement.Ask.class))
                .as(
                        (words, about, reason, ask) ->
                                whisper(
                                        leg,
                                        words,
                                        new Announcement(
                                                leg.clinic().id().value(),
                                                reason,
                                                about,
                                                leg.call().value(),
                                                new StepId(7),
                                                ask)));
    }

    private static String whisper(Leg leg, String words, Announcement announcement) {
        Twiml document = new Twiml(leg.clinic().voice());
        return switch (announcement.ask()) {
            case NOTHING -> document.say(words).xml();
            case KEY, TAKEN ->
                    document.askForKey(
                                    List.of(words, "Press 1."),
                                    Harbour.URLS.absolute(
                                            Route.WHISPER.path() + announcement.query()),
                                    Duration.ofSeconds(8))
                            .hangUp()
                            .xml();
        };
    }

    private static Arbitrary<Leg> legs() {
        return Combinators.combine(
                        AnyClinic.arbitrary(), Arbitraries.of("", Harbour.CALLER, "+12025550143"))
                .as(AnyDocument::leg);
    }

    private static Leg leg(Clinic clinic, String caller) {
        Optional<PhoneNumber> from =
                caller.isEmpty() ? Optional.empty() : Optional.of(clinic.contacts().bypass());
        return new Leg(
                Harbour.CALL, Harbour.ACCOUNT, clinic, Harbour.DOCUMENT_LINE, caller, from, "");
    }

    /** Up to four utterances and what ends the step. */
    private static Arbitrary<List<PhoneCommand>> steps() {
        Arbitrary<PhoneCommand> words =
                Combinators.combine(
                                AnyText.upTo(LONG).list().ofMaxSize(4), Arbitraries.of(true, false))
                        .as((said, may) -> new PhoneCommand.Speak(new UtteranceId(1), said, may));
        Arbitrary<PhoneCommand> recorded =
                Arbitraries.of(RecordingRules.Recorders.class).map(PhoneCommand.RecordCall::new);
        return Combinators.combine(words.list().ofMaxSize(4), recorded.optional(), ends())
                .as(
                        (said, recordCall, end) -> {
                            List<PhoneCommand> all = new ArrayList<>(said);
                            recordCall.ifPresent(all::add);
                            all.add(end);
                            return all;
                        });
    }

    private static Arbitrary<PhoneCommand> ends() {
        Arbitrary<StepId> ids = Arbitraries.integers().between(1, 100_000).map(StepId::new);
        Arbitrary<PhoneCommand> listening =
                Combinators.combine(ids, expecting(), AnyClinic.durations())
                        .as(PhoneCommand.Listen::new);
        Arbitrary<PhoneCommand> recording =
                Combinators.combine(ids, AnyClinic.durations(), AnyClinic.durations())
                        .as(PhoneCommand.RecordMessage::new);
        Arbitrary<PhoneCommand> ringing =
                Combinators.combine(
                                ids,
                                AnyClinic.groups(),
                                Arbitraries.of(DialReason.class),
                                cues(),
                                AnyClinic.durations())
                        .as(PhoneCommand.Dial::new);
        return Arbitraries.oneOf(
                listening, recording, ringing, Arbitraries.just(new PhoneCommand.HangUp()));
    }

    /** Longer than any name in our list of what points to an emergency, and odder. */
    private static Arbitrary<String> cues() {
        return AnyText.upTo(LONGEST_CUE)
                .map(t -> t.length() > LONGEST_CUE ? t.substring(0, LONGEST_CUE) : t);
    }

    private static Arbitrary<Expecting> expecting() {
        return Combinators.combine(
                        Arbitraries.of(Expecting.Kind.class),
                        AnyText.upTo(SHORT).list().ofMaxSize(120))
                .as(Expecting::new);
    }
}
