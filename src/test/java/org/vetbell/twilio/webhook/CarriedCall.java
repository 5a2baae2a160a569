/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.vetbell.ai.builtin.BuiltinReceptionist;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallId;
import org.vetbell.clinic.Clinic;
import org.vetbell.desk.PromptDesk;
import org.vetbell.fake.MemoryCarrierRecordings;
import org.vetbell.fake.MemoryClinics;
import org.vetbell.fake.MemoryRateLimits;
import org.vetbell.fake.MemoryTickets;
import org.vetbell.fake.MemoryWebhookJournal;
import org.vetbell.fake.SampleClinics;
import org.vetbell.phone.twiml.TwimlReader;
import org.vetbell.phone.twiml.Verb;
import org.vetbell.phone.wire.Answer;
import org.vetbell.twilio.Harbour;
import org.vetbell.twilio.MemoryTally;

/**
 * One call, from the first ring to the last report, over the webhooks with the real desk behind
 * them. What the caller does is drawn from a seed; what the carrier does to its deliveries is up to
 * the {@link Post}.
 */
final class CarriedCall {
    private static final int MOST_STEPS = 9;
    private static final String[] KEYS = {"1", "2", "3", "4", "5", "0", "0412345678", "9", ""};
    private static final String[] WORDS = {
        "I would like to book an appointment",
        "my dog is not breathing",
        "it is for Rex the dog, he limps",
        "tomorrow at ten",
        "yes",
        "no",
        "my name is Ana",
        "I want to leave a message",
        "let me talk to somebody",
        "goodbye"
    };
    private static final String[] DIALLED = {"completed", "busy", "no-answer", "failed"};

    private final PromptDesk desk = new PromptDesk(new BuiltinReceptionist());
    private final MemoryWebhookJournal journal = new MemoryWebhookJournal();
    private final MemoryCarrierRecordings recordings = new MemoryCarrierRecordings();
    private final MemoryTally tally = new MemoryTally();
    private final Clinic clinic = SampleClinics.harbour();
    private final Answering answering =
            new Answering(new Legs(new MemoryClinics(clinic)), journal, tally, Harbour.settings());
    private final Callbacks callbacks = new Callbacks(journal, tally);
    private final Announcements announcements = new Announcements(recordings, desk.log());
    private final Random caller;
    private final Post post;
    private int reports;
    private int recorded;
    private boolean leaving;

    /** How the carrier's deliveries reach us. */
    interface Post {
        /** Something the carrier waits for: it is brought at once. */
        String bring(CarriedCall call, Delivery delivery);

        /** A report to which nobody waits. */
        void report(CarriedCall call, Delivery delivery);

        /** The call is over. */
        void end(CarriedCall call);
    }

    /** One request of the carrier's. */
    record Delivery(Route route, String step, byte[] form) {
        /** The webhooks of ours that this takes part in. */
        enum Route {
            VOICE,
            DTMF,
            TRANSFER,
            VOICEMAIL,
            STATUS,
            RECORDING
        }

        /** What the carrier asks although the caller has hung up: nobody hears the answer. */
        boolean isAskedWithoutCaller() {
            return route == Route.VOICEMAIL || route == Route.TRANSFER;
        }
    }

    /** What is left when all is over. */
    record Outcome(
            List<CallEvent> events,
            String log,
            List<String> messages,
            List<String> requests,
            List<String> recordings,
            int live) {}

    CarriedCall(long seed, Post post) {
        this.caller = new Random(seed);
        this.post = post;
    }

    /** Plays it to its end. */
    Outcome outcome() {
        report("ringing");
        String document = post.bring(this, new Delivery(Delivery.Route.VOICE, "", form("ringing")));
        report("in-progress");
        boolean there = true;
        for (int step = 0; there && step < MOST_STEPS; step++) {
            leaving = caller.nextInt(12) == 0;
            Optional<Delivery> next = next(document);
            if (next.isPresent() && (!leaving || next.get().isAskedWithoutCaller())) {
                document = post.bring(this, next.get());
            }
            there = next.isPresent() && !leaving;
        }
        report("completed");
        post.end(this);
        return left();
    }

    /** What the carrier asks next, by the first verb of the document that makes it ask. */
    private Optional<Delivery> next(String document) {
        Answer answer =
                new Answer(
                        Harbour.URLS.absolute("/twilio/voice"),
                        200,
                        Documents.TYPE,
                        document.getBytes(UTF_8));
        for (Verb verb : TwimlReader.read(answer).verbs()) {
            switch (verb) {
                case Verb.Gather gather -> {
                    return Optional.of(answer(gather.action().url()));
                }
                case Verb.Record record -> {
                    return Optional.of(message(record.action().url()));
                }
                case Verb.Dial dial -> {
                    return dial.action().map(action -> dialled(action.url()));
                }
                case Verb.Redirect redirect -> {
                    return Optional.of(to(redirect.target().url()));
                }
                case Verb.Hangup hangup -> {
                    return Optional.empty();
                }
                default -> {
                    // heard, and nothing asked
                }
            }
        }
        return Optional.empty();
    }

    private Delivery answer(String url) {
        return caller.nextBoolean()
                ? to(url, "Digits", KEYS[caller.nextInt(KEYS.length)])
                : to(url, "SpeechResult", WORDS[caller.nextInt(WORDS.length)]);
    }

    private Delivery message(String url) {
        String sid = "RE" + ++recorded;
        report(sid, "in-progress");
        report(sid, "completed");
        String end = leaving ? "hangup" : "#";
        return to(url, "RecordingSid", sid, "RecordingDuration", "7", "Digits", end);
    }

    private Delivery dialled(String url) {
        return to(
                url,
                "DialCallStatus",
                DIALLED[caller.nextInt(DIALLED.length)],
                "DialCallDuration",
                "5");
    }

    private Delivery to(String url, String... fields) {
        String path = url.replaceAll("^https://[^/]*/twilio/|\\?.*", "");
        String step = url.replaceAll(".*\\?n=", "");
        return new Delivery(
                Delivery.Route.valueOf(path.toUpperCase(Locale.ROOT)),
                step,
                form(leaving ? "completed" : "in-progress", fields));
    }

    private void report(String status) {
        byte[] form = form(status, "SequenceNumber", Integer.toString(reports++));
        post.report(this, new Delivery(Delivery.Route.STATUS, "", form));
    }

    private void report(String recording, String status) {
        byte[] form = form("in-progress", "RecordingSid", recording, "RecordingStatus", status);
        post.report(this, new Delivery(Delivery.Route.RECORDING, "", form));
    }

    private static byte[] form(String status, String... more) {
        String[] fields = new String[more.length + 2];
        System.arraycopy(more, 0, fields, 2, more.length);
        fields[0] = "CallStatus";
        fields[1] = status;
        return Carrier.form(fields);
    }

    /** Lets a delivery reach its webhook; what it is answered with, nothing for a report. */
    String reach(Delivery delivery) {
        byte[] form = delivery.form();
        String step = delivery.step();
        Object entity =
                (switch (delivery.route()) {
                            case VOICE -> voice().rings(form);
                            case DTMF -> new InputWebhook(answering, desk).answered(form, step);
                            case TRANSFER ->
                                    new TransferWebhook(answering, desk).answered(form, step);
                            case VOICEMAIL ->
                                    new VoicemailWebhook(
                                                    answering, desk, desk.inbox(), announcements)
                                            .recorded(form, step);
                            case STATUS -> new StatusWebhook(callbacks, desk).reported(form);
                            case RECORDING ->
                                    new RecordingWebhook(callbacks, announcements, desk)
                                            .reported(form);
                        })
                        .getEntity();
        return entity == null ? "" : (String) entity;
    }

    /** Everything in memory is lost but what is stored. */
    void restart() {
        desk.restart();
    }

    private VoiceWebhook voice() {
        return new VoiceWebhook(
                answering,
                new Admission(new MemoryRateLimits(), tally),
                new Rush(1),
                desk,
                new MemoryTickets(),
                Harbour.settings());
    }

    private Outcome left() {
        CallId call = Harbour.CALL;
        List<String> messages = new ArrayList<>();
        desk.inbox().messages(Optional.empty(), 99).forEach(m -> messages.add("" + m.message()));
        List<String> requests = new ArrayList<>();
        desk.inbox().requests(Optional.empty(), 99).forEach(r -> requests.add("" + r.request()));
        messages.sort(Comparator.naturalOrder());
        requests.sort(Comparator.naturalOrder());
        return new Outcome(
                desk.journal().events(call),
                desk.log().find(call).orElseThrow().toString(),
                messages,
                requests,
                recordings.announced().stream().map(a -> a.recording()).sorted().toList(),
                desk.live().size());
    }
}
