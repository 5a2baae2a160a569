/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.time.Duration;
import org.vetbell.call.CallerTurn.Sound;

/**
 * How the end of a caller's turn is found on a stream. It is always the ear that ends it, by a
 * quiet; whoever hears the caller may only say how long that has to be.
 *
 * @param pause the quiet after which the ear takes the turn for ended; zero: the ear was not told
 * @param told whether whoever hears the caller tells when their turn is over
 * @param by what the pause depends on now
 */
public record TurnEnd(Duration pause, boolean told, By by) {
    static final TurnEnd NONE = new TurnEnd(Duration.ZERO, false, By.WORDS);

    /** What a pause depends on. */
    public enum By {
        /** On the caller's words, as far as they are known. */
        WORDS,
        /** On whoever hears them, who has said nothing yet: it is waited for patiently. */
        RECOGNISER,
        /** On nothing more: they have said that the turn is over. */
        OVER
    }

    /** A turn begins, or goes on after a pause: what was said of its end counts no longer. */
    TurnEnd anew() {
        return new TurnEnd(pause, told, told ? By.RECOGNISER : By.WORDS);
    }

    /** From now on its end is told, or is not any longer. */
    TurnEnd told(boolean from) {
        return new TurnEnd(pause, from, from ? By.RECOGNISER : By.WORDS);
    }

    /**
     * It is told to be over, while the ear hears that. Amid speech this may mean another pause, or
     * one that the ear does not notice yet: nothing more may be told of this one, so that words
     * decide.
     */
    TurnEnd over(Sound sound) {
        return switch (sound) {
            case PAUSED -> told ? new TurnEnd(pause, true, By.OVER) : this;
            case SPEAKING -> new TurnEnd(pause, told, By.WORDS);
            case QUIET -> this;
        };
    }

    TurnEnd after(Duration quiet) {
        return new TurnEnd(quiet, told, by);
    }
}
