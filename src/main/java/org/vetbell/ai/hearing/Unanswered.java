/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.hearing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.SpeechToText.Listening;

/**
 * What a caller said that no recogniser has answered for good, with the pauses in it: another one
 * can be given it again. The last of the sound, as much as is worth saying again. One thread at a
 * time.
 */
public final class Unanswered {
    private static final int MOST_COMMITS = 32;

    private final Deque<Piece> pieces = new ArrayDeque<>();
    private int sound;
    private int commits;

    /** The caller's sound goes on. */
    public void sound(byte[] mulaw) {
        pieces.add(new Sound(mulaw));
        sound += mulaw.length;
        Iterator<Piece> oldest = pieces.iterator();
        while (sound > SpeechToText.MOST_KEPT && oldest.hasNext()) {
            if (oldest.next() instanceof Sound old) {
                oldest.remove();
                sound -= old.mulaw().length;
            }
        }
    }

    /** The caller has fallen quiet. */
    public void commit() {
        pieces.add(new Commit());
        commits++;
    }

    /** Whether an answer is owed. */
    public boolean owed() {
        return commits > 0;
    }

    /** Whether so many answers are owed that none will come. */
    public boolean hopeless() {
        return commits > MOST_COMMITS;
    }

    /** Everything up to the oldest pause is answered. */
    public void answered() {
        for (Piece piece = pieces.poll(); piece != null; piece = pieces.poll()) {
            switch (piece) {
                case Sound old -> sound -= old.mulaw().length;
                case Commit ignored -> {
                    commits--;
                    return;
                }
            }
        }
    }

    /** Says all of it again to somebody who may answer at once. */
    public void replay(Listening listening) {
        for (Piece piece : List.copyOf(pieces)) {
            switch (piece) {
                case Sound again -> listening.audio(again.mulaw());
                case Commit ignored -> listening.commit();
            }
        }
    }

    /** Gives away all up to the oldest pause, and that; or everything, when there is none. */
    public void next(Listening listening) {
        for (Piece piece = pieces.poll(); piece != null; piece = pieces.poll()) {
            switch (piece) {
                case Sound first -> {
                    sound -= first.mulaw().length;
                    listening.audio(first.mulaw());
                }
                case Commit ignored -> {
                    commits--;
                    listening.commit();
                    return;
                }
            }
        }
    }

    private sealed interface Piece {}

    private record Sound(byte[] mulaw) implements Piece {}

    private record Commit() implements Piece {}
}
