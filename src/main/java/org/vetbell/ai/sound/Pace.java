/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.sound;

import org.vetbell.audio.MuLaw;

/**
 * How fast a voice speaks, learned from the sentences it finished; until then as fast as voices on
 * the telephone do. Any thread.
 */
public final class Pace {
    /** 150 words a minute. */
    private static final double USUAL_MILLIS = 67;

    private static final double SLOWEST = 120;
    private static final double FASTEST = 40;
    private static final double WEIGHT_OF_NEW = 0.2;

    /** Shorter sentences are mostly beginning and end. */
    private static final int TELLING = 20;

    private double millisPerCharacter = USUAL_MILLIS;

    /** A sentence was finished. */
    public synchronized void learn(String sentence, int bytes) {
        if (sentence.length() >= TELLING) {
            double its = (double) bytes / MuLaw.BYTES_PER_MILLI / sentence.length();
            double within = Math.clamp(its, FASTEST, SLOWEST);
            millisPerCharacter += WEIGHT_OF_NEW * (within - millisPerCharacter);
        }
    }

    /** How many characters so much sound holds. */
    public synchronized int characters(int bytes) {
        return (int) (bytes / (MuLaw.BYTES_PER_MILLI * millisPerCharacter));
    }

    /** How much sound so many characters are, in bytes. */
    public synchronized int bytes(int characters) {
        return (int) (characters * millisPerCharacter * MuLaw.BYTES_PER_MILLI);
    }
}
