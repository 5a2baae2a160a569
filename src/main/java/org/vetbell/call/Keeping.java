/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.List;
import org.vetbell.call.CallCommand.KeepMessage;
import org.vetbell.call.CallCommand.KeepRequest;
import org.vetbell.clinic.CallerMessage;

/**
 * Puts away what a reply asks to keep. The same thing is kept once a call: whoever was interrupted
 * after it was kept may ask for it again.
 */
final class Keeping {

    private Keeping() {}

    static Step all(CallState state, List<ReplyAction> actions) {
        Step step = Step.of(state);
        for (ReplyAction action : actions) {
            step = step.then(s -> s.talk().kept().contains(action) ? Step.of(s) : one(s, action));
        }
        return step;
    }

    private static Step one(CallState state, ReplyAction action) {
        Step noted = Step.of(state.with(state.talk().keeping(action)));
        return switch (action) {
            case ReplyAction.RequestAppointment wanted ->
                    noted.and(new KeepRequest(wanted.request()));
            case ReplyAction.TakeMessage taken ->
                    noted.and(new KeepMessage(new CallerMessage.Spoken(taken.text())));
            case ReplyAction.RecordMessage ignored -> Step.of(state);
            case ReplyAction.TransferToPerson ignored -> Step.of(state);
            case ReplyAction.ReportEmergency ignored -> Step.of(state);
            case ReplyAction.EndCall ignored -> Step.of(state);
        };
    }
}
