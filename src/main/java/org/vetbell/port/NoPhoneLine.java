/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.vetbell.call.CallId;
import org.vetbell.port.CarrierRecordings.Announced;

/** Where no carrier can be told anything. */
record NoPhoneLine(Outcome outcome) implements PhoneLine {
    @Override
    public CompletionStage<Outcome> redirect(CallId call, Door door) {
        return CompletableFuture.completedStage(outcome);
    }

    @Override
    public CompletionStage<Outcome> giveUp(CallId call, Door door) {
        return CompletableFuture.completedStage(outcome);
    }

    @Override
    public CompletionStage<Outcome> hangUp(CallId call) {
        return CompletableFuture.completedStage(outcome);
    }

    @Override
    public CompletionStage<Outcome> startRecording(CallId call) {
        return CompletableFuture.completedStage(outcome);
    }

    @Override
    public CompletionStage<Outcome> pauseRecording(CallId call) {
        return CompletableFuture.completedStage(outcome);
    }

    @Override
    public CompletionStage<Outcome> resumeRecording(CallId call) {
        return CompletableFuture.completedStage(outcome);
    }

    @Override
    public CompletionStage<Outcome> stopRecording(CallId call) {
        return CompletableFuture.completedStage(outcome);
    }

    @Override
    public CompletionStage<Outcome> deleteRecording(Announced recording) {
        return CompletableFuture.completedStage(outcome);
    }
}
