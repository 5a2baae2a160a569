/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.vetbell.ai.sound.Pieces;
import org.vetbell.audio.MuLaw;
import org.vetbell.port.SpeechToSpeech.Answering;

/**
 * The words and the sound of one answer, as they come, and how much of both was asked for. Which
 * sound belongs to which words is not told by the model; the sound of a sentence in the middle is
 * taken to be as long as its share of the letters. Touched in the steps of its {@link LiveVoice}
 * only.
 */
final class VoicedAnswer {
    /** 150 words a minute, in bytes. */
    private static final int USUAL_PER_LETTER = 640;

    /** No words take so many times as long as they should, with some seconds to spare. */
    private static final int ABSURD = 3;

    private static final int SPARE = 5 * MuLaw.RATE_HZ;

    private final StringBuilder letters = new StringBuilder();
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private Answering answering = new NotYet();
    private int sounded;
    private int taken;
    private int read;
    private boolean ended;
    private boolean broken;
    private boolean settled;

    void words(String delta) {
        letters.append(Letters.of(delta));
    }

    void sound(byte[] mulaw) {
        if (settled || ended) {
            return;
        }
        sounded += mulaw.length;
        if (sounded > ABSURD * letters.length() * USUAL_PER_LETTER + SPARE) {
            end(true);
            return;
        }
        Pieces.of(mulaw, waiting::add);
    }

    /** Nothing more will come of it. */
    void end(boolean complete) {
        ended = true;
        broken = !complete;
    }

    /** Whether it ended before it was complete. */
    boolean broken() {
        return broken;
    }

    void askedAs(Answering its) {
        if (answering instanceof NotYet early) {
            early.told.ifPresent(its::heard);
        }
        answering = its;
    }

    /** Whether these letters are the next of its words, or further on in them. */
    boolean says(String sentence) {
        return !settled && !sentence.isEmpty() && letters.indexOf(sentence, read) >= 0;
    }

    /** How much sound the sentence has, as far as can be told; 0: whatever there is. */
    int beginSentence(String sentence) {
        int end = letters.indexOf(sentence, read) + sentence.length();
        int its = end - read;
        int left = letters.length() - read;
        read = end;
        if (end == letters.length()) {
            return 0;
        }
        return ended ? (int) ((long) (sounded - taken) * its / left) : its * USUAL_PER_LETTER;
    }

    /** Whether further words are known, so that another sentence will take the rest. */
    boolean goesOn() {
        return read < letters.length();
    }

    /** The next sound, or null. */
    byte[] poll() {
        byte[] next = waiting.poll();
        if (next != null) {
            taken += next.length;
        }
        return next;
    }

    /** Whether all its sound was given away and no more will come. */
    boolean exhausted() {
        return ended && waiting.isEmpty();
    }

    /** So much of its sound was played and no more will be. */
    void heard(int bytes) {
        if (!settled) {
            settled = true;
            waiting.clear();
            if (!ended) {
                cancel();
            }
            answering.heard(Duration.ofMillis(bytes / MuLaw.BYTES_PER_MILLI));
        }
    }

    /** Nobody wants the rest of it. */
    void cancel() {
        end(false);
        answering.cancel();
    }

    /** Until the model has taken the question; what it is told then is passed on. */
    private static final class NotYet implements Answering {
        private Optional<Duration> told = Optional.empty();

        @Override
        public void cancel() {}

        @Override
        public void heard(Duration played) {
            told = Optional.of(played);
        }
    }
}
