/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import java.util.Optional;
import org.vetbell.phone.twiml.TwimlDocument;
import org.vetbell.phone.twiml.Verb;
import org.vetbell.phone.wire.CarrierError;
import org.vetbell.phone.wire.Form;
import org.vetbell.phone.wire.Method;

/** One call from ring to end: documents executed top-down, one at a time. */
final class PhoneCall {

    /** More documents than any sensible call needs: a loop. */
    private static final int MAX_DOCUMENTS = 300;

    private final CallLine line;
    private boolean completed;
    private Optional<WholeCall> recording = Optional.empty();

    PhoneCall(CallLine line) {
        this.line = line;
    }

    /**
     * @throws CarrierError when the application leaves the carrier without a valid document
     */
    Ending run() {
        try {
            return converse();
        } finally {
            line.steering().over();
            complete();
            line.webhooks().settle();
        }
    }

    private Ending converse() {
        Next next = new Next.Ask(route("/twilio/voice"), Form.empty());
        for (int documents = 0; documents < MAX_DOCUMENTS; documents++) {
            switch (next) {
                case Next.Ask ask ->
                        next = execute(line.webhooks().document(ask.target(), ask.extras()));
                case Next.Below below -> {
                    line.log().add(Moment.Kind.AGENT_HANGS_UP, "end of the document: hung up");
                    return Ending.AGENT_HUNG_UP;
                }
                case Next.Over over -> {
                    return over.ending();
                }
            }
        }
        throw new CarrierError(CarrierError.RETRIEVAL, "the call goes round in circles");
    }

    private Next execute(TwimlDocument document) {
        for (Verb verb : document.verbs()) {
            Optional<Next> ordered = ordered();
            Next next = ordered.isPresent() ? ordered.get() : execute(verb);
            if (!(next instanceof Next.Below)) {
                return next instanceof Next.Over ? next : ordered().orElse(next);
            }
        }
        return ordered().orElseGet(Next.Below::new);
    }

    /** Where the carrier's interface wants the call to go. */
    private Optional<Next> ordered() {
        return line.steering()
                .take()
                .map(
                        order ->
                                switch (order) {
                                    case Order.Redirect redirect -> redirected(redirect.target());
                                    case Order.Complete() -> ended();
                                });
    }

    private Next redirected(Verb.Target target) {
        line.log().add(Moment.Kind.NOTE, "redirected to " + target.url());
        return new Next.Ask(target, Form.empty());
    }

    private Next ended() {
        line.log().add(Moment.Kind.AGENT_HANGS_UP, "ended by the carrier's interface");
        return new Next.Over(Ending.ENDED_BY_INTERFACE);
    }

    private Next execute(Verb verb) {
        if (verb instanceof Verb.Reject reject) {
            return reject(reject);
        }
        if (!(verb instanceof Verb.Redirect)) {
            line.webhooks().answerCall();
            line.steering().answered();
        }
        return switch (verb) {
            case Verb.Prompt prompt -> {
                new PromptRun(line).run(prompt);
                yield new Next.Below();
            }
            case Verb.Gather gather -> new GatherRun(line, gather).run();
            case Verb.Record recording -> new RecordRun(line, recording).run();
            case Verb.Dial dial -> new DialRun(line, dial).run();
            case Verb.Connect connect -> new ConnectRun(line, connect, this::complete).run();
            case Verb.Redirect redirect -> new Next.Ask(redirect.target(), Form.empty());
            case Verb.Hangup hangup -> {
                line.log().add(Moment.Kind.AGENT_HANGS_UP, "the clinic hangs up");
                yield new Next.Over(Ending.AGENT_HUNG_UP);
            }
            case Verb.Reject reject -> reject(reject);
            case Verb.StartRecording wanted -> {
                recording = recording.or(() -> Optional.of(new WholeCall(line, wanted)));
                yield new Next.Below();
            }
        };
    }

    private Next reject(Verb.Reject reject) {
        if (line.webhooks().callAnswered()) {
            line.log().violation("Reject after the call was answered");
        }
        line.log().add(Moment.Kind.AGENT_HANGS_UP, "rejected: " + reject.reason());
        return new Next.Over(Ending.REJECTED);
    }

    /** The number's status callback; for an inbound call it comes once, at the end. */
    private void complete() {
        if (completed) {
            return;
        }
        completed = true;
        recording.ifPresent(WholeCall::end);
        long seconds = Math.max(1, line.now().toSeconds());
        Form form =
                line.webhooks()
                        .call()
                        .parameters("completed")
                        .with("CallbackSource", "call-progress-events")
                        .with("SequenceNumber", "0")
                        .with("Timestamp", CarrierDates.rfc2822Now())
                        .with("CallDuration", Long.toString(seconds))
                        .with("Duration", Long.toString((seconds + 59) / 60));
        line.webhooks().callback(route("/twilio/status"), form);
    }

    private Verb.Target route(String path) {
        return new Verb.Target(line.webhooks().http().endpoints().url(path), Method.POST);
    }
}
