/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import java.util.concurrent.CompletionStage;
import org.vetbell.call.CallId;
import org.vetbell.port.CarrierRecordings.Announced;

/** Where no carrier can be told anything: every request gets the same answer, or never one. */
record NoPhoneLine(CompletionStage<PhoneLine.Outcome> answer) implements PhoneLine {
    @Override
    public CompletionStage<Outcome> redirect(CallId call, Door door) {
        return answer;
    }

    @Override
    public CompletionStage<Outcome> giveUp(CallId call, Door door) {
        return answer;
    }

    @Override
    public CompletionStage<Outcome> hangUp(CallId call) {
        return answer;
    }

    @Override
    public CompletionStage<Outcome> stillThere(CallId call) {
        return answer;
    }

    @Override
    public CompletionStage<Outcome> startRecording(CallId call) {
        return answer;
    }

    @Override
    public CompletionStage<Outcome> pauseRecording(CallId call) {
        return answer;
    }

    @Override
    public CompletionStage<Outcome> resumeRecording(CallId call) {
        return answer;
    }

    @Override
    public CompletionStage<Outcome> stopRecording(CallId call) {
        return answer;
    }

    @Override
    public CompletionStage<Outcome> deleteRecording(Announced recording) {
        return answer;
    }
}
