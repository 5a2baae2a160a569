/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.vetbell.phone.twiml.Verb;
import org.vetbell.phone.wire.Form;

/** Executes one {@code <Dial>}. All numbers ring at once and the first who answers has the call. */
final class DialRun {

    /** How long two people talk before the callee hangs up. */
    private static final Duration CONVERSATION = Duration.ofSeconds(12);

    private final CallLine line;
    private final Verb.Dial dial;

    DialRun(CallLine line, Verb.Dial dial) {
        this.line = line;
        this.dial = dial;
    }

    Next run() {
        Callee outcome = ring();
        switch (outcome) {
            case ANSWERED -> line.pass(CONVERSATION);
            case NO_ANSWER -> line.pass(dial.timeout());
            case BUSY, FAILED, CANCELED -> line.pass(CallLine.TICK);
        }
        if (outcome == Callee.CANCELED) {
            // Requested all the same; the answer has no effect on a call that is over.
            dial.action().ifPresent(target -> line.webhooks().document(target, result(outcome)));
            return line.callerHangsUp();
        }
        return dial.action()
                .<Next>map(target -> new Next.Ask(target, result(outcome)))
                .orElseGet(Next.Below::new);
    }

    private Callee ring() {
        List<Callee> outcomes = new ArrayList<>();
        for (String number : dial.numbers()) {
            Callee outcome = line.caller().callee(number);
            line.log().add(Moment.Kind.DIAL, number + " " + outcome.word());
            outcomes.add(outcome);
        }
        line.sound().ring();
        return outcomes.contains(Callee.ANSWERED) ? Callee.ANSWERED : outcomes.getLast();
    }

    private Form result(Callee outcome) {
        boolean bridged = outcome == Callee.ANSWERED;
        Form form =
                Form.of("DialCallStatus", outcome.dialCallStatus())
                        .with("DialCallSid", Sids.next("CA"))
                        .with("DialBridged", Boolean.toString(bridged));
        return bridged
                ? form.with("DialCallDuration", Long.toString(CONVERSATION.toSeconds()))
                : form;
    }
}
