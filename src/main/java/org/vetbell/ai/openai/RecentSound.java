/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import java.io.ByteArrayOutputStream;
import org.vetbell.port.SpeechToText;

/** The caller's last sound, as much as is worth sending again. One thread at a time. */
final class RecentSound {
    private static final int MOST = SpeechToText.MOST_KEPT;

    private byte[] kept = new byte[2 * MOST];
    private int length;
    private int marked;

    void add(byte[] mulaw) {
        int more = Math.min(mulaw.length, MOST);
        if (length + more > kept.length) {
            System.arraycopy(kept, length - MOST + more, kept, 0, MOST - more);
            marked = Math.max(0, marked - (length - MOST + more));
            length = MOST - more;
        }
        System.arraycopy(mulaw, mulaw.length - more, kept, length, more);
        length += more;
    }

    /** What was said so far is about to be answered. */
    void mark() {
        marked = length;
    }

    /** What was said before the mark is answered. */
    void forget() {
        System.arraycopy(kept, marked, kept, 0, length - marked);
        length -= marked;
        marked = 0;
    }

    byte[] sound() {
        int from = Math.max(0, length - MOST);
        var sound = new ByteArrayOutputStream(length - from);
        sound.write(kept, from, length - from);
        return sound.toByteArray();
    }
}
