/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.vetbell.call.CallId;
import org.vetbell.port.CarrierRecordings.Announced;

/** Where no carrier can be told anything. */
final class NoPhoneLine implements PhoneLine {
    @Override
    public CompletionStage<Outcome> redirect(CallId call, Door door) {
        return unavailable();
    }

    @Override
    public CompletionStage<Outcome> hangUp(CallId call) {
        return unavailable();
    }

    @Override
    public CompletionStage<Outcome> startRecording(CallId call) {
        return unavailable();
    }

    @Override
    public CompletionStage<Outcome> pauseRecording(CallId call) {
        return unavailable();
    }

    @Override
    public CompletionStage<Outcome> resumeRecording(CallId call) {
        return unavailable();
    }

    @Override
    public CompletionStage<Outcome> stopRecording(CallId call) {
        return unavailable();
    }

    @Override
    public CompletionStage<Outcome> deleteRecording(Announced recording) {
        return unavailable();
    }

    private static CompletionStage<Outcome> unavailable() {
        return CompletableFuture.completedStage(new Outcome.Unavailable("there is no carrier"));
    }
}
