/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.vetbell.port.Fault;
import org.vetbell.port.SpeechToText;

/**
 * Hears what its script says, at once, on the thread that commits; and fails when told to. One
 * thread.
 */
public final class ScriptedSpeechToText implements SpeechToText {
    private final Deque<String> script = new ArrayDeque<>();
    private final List<Caller> callers = new ArrayList<>();
    private Readiness readiness = Readiness.READY;
    private Fault refusal;
    private boolean silent;
    private boolean tellsTurns;

    /** The words of the next commits, in order; without any left the caller said nothing. */
    public ScriptedSpeechToText hears(String... words) {
        script.addAll(List.of(words));
        return this;
    }

    /** From now on it fails whoever opens it, before that has returned; null: no longer. */
    public ScriptedSpeechToText refuses(Fault fault) {
        refusal = fault;
        return this;
    }

    /** From now on it answers no commit. */
    public ScriptedSpeechToText falls(boolean quiet) {
        silent = quiet;
        return this;
    }

    /** From now on it tells whoever wants to know when a turn is over. */
    public ScriptedSpeechToText tellsTurns() {
        tellsTurns = true;
        return this;
    }

    private String next() {
        return script.isEmpty() ? "" : script.poll();
    }

    /** How it says it is. */
    public void readiness(Readiness now) {
        readiness = now;
    }

    /** Everybody who was listened to, oldest first. */
    public List<Caller> callers() {
        return callers;
    }

    /** Who was listened to last. */
    public Caller last() {
        return callers.getLast();
    }

    @Override
    public Readiness readiness() {
        return readiness;
    }

    @Override
    public Listening listen(Wanted wanted, Sink sink) {
        var caller = new Caller(wanted, sink);
        callers.add(caller);
        if (refusal != null) {
            caller.fail(refusal);
        }
        return caller;
    }

    /** One who is listened to. */
    public final class Caller implements Listening {
        private final ByteArrayOutputStream sound = new ByteArrayOutputStream();
        private final Wanted wanted;
        private final Sink sink;
        private final Optional<ScriptedTurns> turns;
        private int commits;
        private boolean over;

        private Caller(Wanted wanted, Sink sink) {
            this.wanted = wanted;
            this.sink = sink;
            this.turns =
                    wanted.turnsWithin()
                            .filter(within -> tellsTurns)
                            .map(
                                    within ->
                                            new ScriptedTurns(
                                                    ScriptedSpeechToText.this::next, sink));
        }

        /** What was to be heard. */
        public Wanted wanted() {
            return wanted;
        }

        /** All sound that came. */
        public byte[] sound() {
            return sound.toByteArray();
        }

        /** How often the caller fell quiet. */
        public int commits() {
            return commits;
        }

        /** Whether nobody listens any longer. */
        public boolean over() {
            return over;
        }

        /** Where words go. */
        public Sink sink() {
            return sink;
        }

        /** The recogniser fails this caller. */
        public void fail(Fault fault) {
            over = true;
            sink.failed(fault);
        }

        @Override
        public void audio(byte[] mulaw) {
            if (!over) {
                sound.writeBytes(mulaw);
                turns.ifPresent(its -> its.audio(mulaw));
            }
        }

        @Override
        public void commit() {
            if (over) {
                return;
            }
            commits++;
            if (silent) {
                return;
            }
            if (turns.isPresent()) {
                turns.get().commit();
                return;
            }
            String words = next();
            if (!words.isEmpty()) {
                sink.saying(words);
            }
            sink.said(words, 1);
        }

        @Override
        public void close() {
            over = true;
        }
    }
}
