/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.vetbell.call.PhoneCommand;
import org.vetbell.call.UtteranceId;
import org.vetbell.port.AudioLine;

/** One entry of a call's mailbox. */
sealed interface Signal {

    /** Something happened. */
    record Happened(EventAt event) implements Signal {}

    /** The carrier reported something and waits for a document. */
    record Wanted(EventAt event, CompletableFuture<List<PhoneCommand>> document)
            implements Signal {}

    /** Sound of the caller; {@code receivedNanos} is when it came in. */
    record CallerAudio(byte[] mulaw, long mediaMillis, long receivedNanos) implements Signal {}

    /** A mark came back. */
    record MarkEchoed(String name) implements Signal {}

    /** The media stream is up. */
    record Attached(AudioLine line) implements Signal {}

    /** The media stream is over. */
    record Detached(AudioLine line, boolean callEnded) implements Signal {}

    /** Sound of our voice. */
    record VoiceAudio(UtteranceId utterance, byte[] mulaw) implements Signal {}

    /** One sentence of our voice is complete. */
    record SentenceDone(UtteranceId utterance) implements Signal {}

    /** Our voice failed. */
    record VoiceFailed(UtteranceId utterance, String reason) implements Signal {}

    /** The carrier should have come back to the call by now. */
    record Overdue() implements Signal {
        static final Overdue NOW = new Overdue();
    }

    /** Nothing has happened to the call for long. */
    record UnheardOf() implements Signal {
        static final UnheardOf NOW = new UnheardOf();
    }

    /** Time passed: audio may be due. */
    record Tick() implements Signal {
        static final Tick NOW = new Tick();
    }
}
