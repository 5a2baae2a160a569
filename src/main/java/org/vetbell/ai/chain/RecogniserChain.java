/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.util.List;
import org.vetbell.port.Fault;
import org.vetbell.port.SpeechToText;

/**
 * Recognisers in the order of preference, of which a call has the first that works. One that fails
 * in a call is replaced by the next, which is told again what was not answered yet. Any thread.
 */
final class RecogniserChain implements SpeechToText {
    private final List<Recogniser> recognisers;
    private final Losses losses;

    RecogniserChain(List<Recogniser> recognisers, Losses losses) {
        this.recognisers = List.copyOf(recognisers);
        this.losses = losses;
    }

    @Override
    public Readiness readiness() {
        if (recognisers.isEmpty()) {
            return Readiness.ABSENT;
        }
        return recognisers.stream().anyMatch(Recogniser::permits)
                ? Readiness.READY
                : Readiness.DOWN;
    }

    @Override
    public Listening listen(Wanted wanted, Sink sink) {
        var listening = new ChainedListening(recognisers, losses, wanted, sink);
        listening.open();
        return listening;
    }

    /** Told of recognisers that fail in calls. Must not block. */
    @FunctionalInterface
    interface Losses {
        void lost(String recogniser, Fault fault);
    }
}
