/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import java.util.Arrays;

/** The audio of one utterance on its way to the caller. Grows as the voice delivers it. */
final class SpokenAudio {
    /** The longest utterance: 60 s. */
    static final int LONGEST_BYTES = 60 * MuLaw.RATE_HZ;

    private static final int FIRST_BYTES = 4 * MuLaw.RATE_HZ;

    private final int utterance;
    private byte[] mulaw = new byte[FIRST_BYTES];
    private int added;
    private int sent;
    private boolean complete;

    SpokenAudio(int utterance) {
        this.utterance = utterance;
    }

    int utterance() {
        return utterance;
    }

    /** Takes more audio; false when that would make it too long or it was complete. */
    boolean add(byte[] more) {
        if (complete || added + more.length > LONGEST_BYTES) {
            return false;
        }
        if (added + more.length > mulaw.length) {
            int doubled = Math.max(added + more.length, 2 * mulaw.length);
            mulaw = Arrays.copyOf(mulaw, Math.min(doubled, LONGEST_BYTES));
        }
        System.arraycopy(more, 0, mulaw, added, more.length);
        added += more.length;
        return true;
    }

    /** No more audio follows; a broken last frame is filled with silence. */
    void complete() {
        if (complete) {
            return;
        }
        pad();
        complete = true;
    }

    /** Fills a broken last frame with silence, and says with how much. */
    int pad() {
        int whole = (added + VoiceActivity.FRAME - 1) / VoiceActivity.FRAME * VoiceActivity.FRAME;
        if (whole > mulaw.length) {
            mulaw = Arrays.copyOf(mulaw, whole);
        }
        Arrays.fill(mulaw, added, whole, MuLaw.SILENCE);
        int filled = whole - added;
        added = whole;
        return filled;
    }

    /** Sends at most {@code most} bytes in whole frames and says how many. */
    int send(int most, Playout.Out out) {
        int length = Math.min(most, added - sent) / VoiceActivity.FRAME * VoiceActivity.FRAME;
        if (length > 0) {
            out.audio(mulaw, sent, length);
            sent += length;
        }
        return length;
    }

    /** Takes back what was sent after {@code position}; it will be sent again. */
    void rewind(int position) {
        sent = Math.min(sent, position / VoiceActivity.FRAME * VoiceActivity.FRAME);
    }

    /** Where to begin again when the caller stopped hearing at {@code heard}. */
    int resumePoint(int heard) {
        return PauseFinder.before(mulaw, Math.min(heard, added));
    }

    int sentBytes() {
        return sent;
    }

    boolean allSent() {
        return complete && sent == added;
    }
}
