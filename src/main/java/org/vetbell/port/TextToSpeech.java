/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import org.vetbell.clinic.Voice;

/** A voice: turns a sentence into telephone audio. */
public interface TextToSpeech {
    /**
     * Begins to speak one sentence. Returns at once; {@code sink} is called from any one thread at
     * a time, in order, ending with exactly one {@code done} or {@code failed} unless cancelled.
     */
    Speaking speak(String sentence, Voice voice, Sink sink);

    /** A sentence being spoken. */
    @FunctionalInterface
    interface Speaking {
        /** Stops it; nothing reaches the sink afterwards but what is already on its way. */
        void cancel();
    }

    /** Where a voice puts its audio. */
    interface Sink extends Meter {
        /**
         * More audio.
         *
         * @param mulaw G.711 mu-law, 8000 Hz, mono, one byte a sample; owned by the receiver
         */
        void audio(byte[] mulaw);

        /** The sentence is complete. */
        void done();

        /** The sentence ends here, incomplete. */
        void failed(Fault fault);
    }
}
