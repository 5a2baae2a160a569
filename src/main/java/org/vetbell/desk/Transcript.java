/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import org.vetbell.port.SpeechToText;

/**
 * The caller's sound on its way to the recogniser, with the pauses the ear hears in it. Owned by
 * the draining worker.
 */
final class Transcript {
    private final SpeechToText.Listening listening;
    private boolean uncommitted;

    Transcript(SpeechToText.Listening listening) {
        this.listening = listening;
    }

    void hear(byte[] mulaw) {
        listening.audio(mulaw);
    }

    /** The caller speaks. */
    void voice() {
        if (!uncommitted) {
            uncommitted = true;
            listening.goesOn();
        }
    }

    /** The caller is quiet, if only for a moment: what they said is wanted for good. */
    void quiet() {
        if (uncommitted) {
            uncommitted = false;
            listening.commit();
        }
    }

    void close() {
        listening.close();
    }
}
