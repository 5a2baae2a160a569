/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel.Message;
import org.vetbell.port.LanguageModel.ToolCall;
import org.vetbell.port.SpeechToSpeech;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.SpeechToText.Readiness;

/**
 * Hears and says what its script holds, at once and on the thread that commits or asks, with a hum
 * of 60 ms for every character. One thread.
 */
public final class ScriptedSpeechToSpeech implements SpeechToSpeech {
    private final Deque<String> heard = new ArrayDeque<>();
    private final Deque<Consumer<ScriptedAnswer>> script = new ArrayDeque<>();
    private final List<Caller> callers = new ArrayList<>();
    private Readiness readiness = Readiness.READY;
    private Fault refusal;
    private boolean silent;
    private boolean tellsTurns;
    private int calls;

    /** The words of the next commits, in order; without any left the caller said nothing. */
    public ScriptedSpeechToSpeech hears(String... words) {
        heard.addAll(List.of(words));
        return this;
    }

    /** The next answer says that. */
    public ScriptedSpeechToSpeech says(String words) {
        script.add(answer -> answer.speak(words).end());
        return this;
    }

    /** The next answer says that, perhaps nothing, and asks for a tool. */
    public ScriptedSpeechToSpeech calls(String words, String tool, String arguments) {
        script.add(
                answer ->
                        answer.speak(words)
                                .call(new ToolCall("call_" + ++calls, tool, arguments))
                                .end());
        return this;
    }

    /** The next answer says that, and then fails. */
    public ScriptedSpeechToSpeech dies(String words, Fault.Kind kind) {
        script.add(answer -> answer.speak(words).fail(new Fault(kind, "as told")));
        return this;
    }

    /** The next answer says that, and then nothing, until a test goes on with it. */
    public ScriptedSpeechToSpeech hangs(String words) {
        script.add(answer -> answer.speak(words));
        return this;
    }

    /** From now on it fails whoever opens it, before that has returned; null: no longer. */
    public ScriptedSpeechToSpeech refuses(Fault fault) {
        refusal = fault;
        return this;
    }

    /** From now on it answers no commit. */
    public ScriptedSpeechToSpeech falls(boolean quiet) {
        silent = quiet;
        return this;
    }

    /** From now on it tells whoever wants to know when a turn is over. */
    public ScriptedSpeechToSpeech tellsTurns() {
        tellsTurns = true;
        return this;
    }

    private String next() {
        return heard.isEmpty() ? "" : heard.poll();
    }

    /** How it says it is. */
    public void readiness(Readiness now) {
        readiness = now;
    }

    /** Everybody who was talked with, oldest first. */
    public List<Caller> callers() {
        return callers;
    }

    /** Who was talked with last. */
    public Caller last() {
        return callers.getLast();
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public Readiness readiness() {
        return readiness;
    }

    @Override
    public Session open(SpeechToText.Wanted wanted, SpeechToText.Sink words) {
        var caller = new Caller(wanted, words);
        callers.add(caller);
        if (refusal != null) {
            caller.fail(refusal);
        }
        return caller;
    }

    /** One who is talked with. */
    public final class Caller implements Session {
        private final ByteArrayOutputStream sound = new ByteArrayOutputStream();
        private final List<Message> told = new ArrayList<>();
        private final List<ScriptedAnswer> answers = new ArrayList<>();
        private final SpeechToText.Wanted wanted;
        private final SpeechToText.Sink words;
        private final Optional<ScriptedTurns> turns;
        private int commits;
        private boolean over;
        private Fault failure;

        private Caller(SpeechToText.Wanted wanted, SpeechToText.Sink words) {
            this.wanted = wanted;
            this.words = words;
            this.turns =
                    wanted.turnsWithin()
                            .filter(within -> tellsTurns)
                            .map(
                                    within ->
                                            new ScriptedTurns(
                                                    ScriptedSpeechToSpeech.this::next, words));
        }

        /** What was to be heard. */
        public SpeechToText.Wanted wanted() {
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

        /** Whether nobody is talked with any longer. */
        public boolean over() {
            return over;
        }

        /** Where words go. */
        public SpeechToText.Sink words() {
            return words;
        }

        /** All answers that were asked for, oldest first. */
        public List<ScriptedAnswer> answers() {
            return answers;
        }

        /** The answer that was asked for last. */
        public ScriptedAnswer answer() {
            return answers.getLast();
        }

        /** The model fails this caller: first the answer under way, then the session. */
        public void fail(Fault fault) {
            over = true;
            failure = fault;
            answers.forEach(answer -> answer.fail(fault));
            words.failed(fault);
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
            String its = next();
            if (!its.isEmpty()) {
                words.saying(its);
            }
            words.said(its, 1);
        }

        /** What it was told without being asked. */
        public List<Message> told() {
            return told;
        }

        @Override
        public void tell(List<Message> news) {
            told.addAll(news);
        }

        @Override
        public Answering answer(Prompt prompt, Sink sink) {
            answers.forEach(ScriptedAnswer::cancel);
            var answer = new ScriptedAnswer(prompt, sink, words);
            answers.add(answer);
            if (failure != null) {
                answer.fail(failure);
            } else if (over) {
                answer.cancel();
            } else if (script.isEmpty()) {
                answer.fail(new Fault(Fault.Kind.BROKEN, "nothing more in the script"));
            } else {
                script.poll().accept(answer);
            }
            return answer;
        }

        @Override
        public void close() {
            over = true;
            answers.forEach(ScriptedAnswer::cancel);
        }
    }
}
