/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import java.util.Optional;
import org.vetbell.phone.twiml.TwimlDocument;
import org.vetbell.phone.twiml.Verb;
import org.vetbell.phone.wire.CarrierError;
import org.vetbell.phone.wire.Form;

/**
 * Executes what stands at a {@code <Number>}'s {@code url} for whoever answered. Its end lets the
 * caller through, {@code <Hangup>} does not; only a few verbs are allowed there.
 */
final class ScreeningRun {
    private static final int MOST_DOCUMENTS = 10;

    private final CallLine line;
    private final String leg;
    private final String number;
    private final Callee callee;

    ScreeningRun(CallLine line, String leg, String number, Callee callee) {
        this.line = line;
        this.leg = leg;
        this.number = number;
        this.callee = callee;
    }

    boolean letsThrough(Verb.Target first) {
        Optional<Next.Ask> ask = Optional.of(new Next.Ask(first, Form.empty()));
        for (int i = 0; i < MOST_DOCUMENTS; i++) {
            Next next = execute(document(ask.orElseThrow()));
            switch (next) {
                case Next.Ask again -> ask = Optional.of(again);
                case Next.Below ignored -> {
                    return true;
                }
                case Next.Over ignored -> {
                    return false;
                }
            }
        }
        throw new CarrierError(CarrierError.RETRIEVAL, "the screening goes round in circles");
    }

    private TwimlDocument document(Next.Ask ask) {
        return line.webhooks().documentOf(ask.target(), identity().and(ask.extras()));
    }

    /** This leg goes out from the clinic's number, and names the call that made it. */
    private Form identity() {
        return Form.of("CallSid", leg)
                .with("ParentCallSid", line.webhooks().call().callSid())
                .with("Direction", "outbound-dial")
                .with("To", number)
                .with("Called", number);
    }

    private Next execute(TwimlDocument document) {
        for (Verb verb : document.verbs()) {
            Next next = execute(verb);
            if (!(next instanceof Next.Below)) {
                return next;
            }
        }
        return new Next.Below();
    }

    private Next execute(Verb verb) {
        return switch (verb) {
            case Verb.Prompt prompt -> hear(prompt);
            case Verb.Gather gather -> press(gather);
            case Verb.Redirect redirect -> new Next.Ask(redirect.target(), Form.empty());
            case Verb.Hangup ignored -> new Next.Over(Ending.AGENT_HUNG_UP);
            case Verb.Record ignored -> forbidden("Record");
            case Verb.Dial ignored -> forbidden("Dial");
            case Verb.Connect ignored -> forbidden("Connect");
            case Verb.Reject ignored -> forbidden("Reject");
            case Verb.StartRecording ignored -> forbidden("Start");
        };
    }

    private Next hear(Verb.Prompt prompt) {
        switch (prompt) {
            case Verb.Say say -> line.log().add(Moment.Kind.NOTE, number + " hears: " + say.text());
            case Verb.Play play -> line.log().add(Moment.Kind.NOTE, number + " hears a sound");
            case Verb.Pause pause -> line.pass(pause.length());
        }
        return new Next.Below();
    }

    private Next press(Verb.Gather gather) {
        gather.prompt().forEach(this::hear);
        String key =
                switch (callee) {
                    case ANSWERED, CUT_OFF -> "1";
                    case REFUSES -> "2";
                    case MACHINE, BUSY, NO_ANSWER, FAILED, CANCELED -> "";
                };
        if (key.isEmpty()) {
            line.pass(gather.timeout());
            return new Next.Below();
        }
        line.log().add(Moment.Kind.NOTE, number + " presses " + key);
        return new Next.Ask(gather.action(), Form.of("Digits", key));
    }

    private static Next forbidden(String verb) {
        throw new CarrierError(CarrierError.RETRIEVAL, verb + " in the screening of a call");
    }
}
