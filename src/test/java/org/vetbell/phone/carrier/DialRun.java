/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import java.time.Duration;
import org.vetbell.phone.twiml.Verb;
import org.vetbell.phone.wire.Form;

/** Executes one {@code <Dial>}. All numbers ring at once and the first who answers has the call. */
final class DialRun {

    /** How long two people talk before the callee hangs up. */
    private static final Duration CONVERSATION = Duration.ofSeconds(12);

    private static final Duration CUT_SHORT = Duration.ofSeconds(2);

    private final CallLine line;
    private final Verb.Dial dial;
    private final String leg = Sids.next("CA");

    DialRun(CallLine line, Verb.Dial dial) {
        this.line = line;
        this.dial = dial;
    }

    Next run() {
        Answered answered = ring();
        Duration talked = answered.letThrough() ? talk(answered.callee()) : Duration.ZERO;
        Form result = result(answered, talked);
        if (answered.callee() == Callee.CANCELED) {
            // Requested all the same; the answer has no effect on a call that is over.
            dial.action().ifPresent(target -> line.webhooks().document(target, result));
            return line.callerHangsUp();
        }
        return dial.action()
                .<Next>map(target -> new Next.Ask(target, result))
                .orElseGet(Next.Below::new);
    }

    /** Who answered, or the last who did not, and whether the caller was let through to them. */
    private record Answered(Callee callee, boolean letThrough) {}

    private Answered ring() {
        Answered last = new Answered(Callee.FAILED, false);
        boolean picked = false;
        for (Verb.Phone phone : dial.phones()) {
            Callee callee = line.caller().callee(phone.number());
            line.log().add(Moment.Kind.DIAL, phone.number() + " " + callee.word());
            if (!picked) {
                last = new Answered(callee, callee.picksUp() && letThrough(phone, callee));
                picked = callee.picksUp();
            }
        }
        line.sound().ring();
        if (last.callee() == Callee.NO_ANSWER) {
            line.pass(dial.timeout());
        }
        return last;
    }

    private boolean letThrough(Verb.Phone phone, Callee callee) {
        var screening = new ScreeningRun(line, leg, phone.number(), callee);
        return phone.screening().map(screening::letsThrough).orElse(true);
    }

    private Duration talk(Callee callee) {
        Duration wanted = callee == Callee.CUT_OFF ? CUT_SHORT : CONVERSATION;
        Duration talked = wanted.compareTo(dial.timeLimit()) < 0 ? wanted : dial.timeLimit();
        line.pass(talked);
        return talked;
    }

    private Form result(Answered answered, Duration talked) {
        boolean screenedOut = answered.callee().picksUp() && !answered.letThrough();
        String status =
                screenedOut && line.webhooks().has(Quirk.SCREENED_OUT_IS_NO_ANSWER)
                        ? Callee.NO_ANSWER.dialCallStatus()
                        : answered.callee().dialCallStatus();
        Form form = Form.of("DialCallStatus", status).with("DialCallSid", leg);
        if (line.webhooks().has(Quirk.DIAL_BRIDGED_SENT)) {
            form = form.with("DialBridged", Boolean.toString(answered.letThrough()));
        }
        return answered.callee().picksUp()
                ? form.with("DialCallDuration", Long.toString(Math.max(1, talked.toSeconds())))
                : form;
    }
}
