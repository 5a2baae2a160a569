/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.vetbell.audio.MuLaw;
import org.vetbell.audio.Tone;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel.Message;
import org.vetbell.port.LanguageModel.ToolCall;
import org.vetbell.port.Service;
import org.vetbell.port.SpeechToSpeech;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.SpeechToText.Readiness;
import org.vetbell.port.Use;

/**
 * Hears and says what its script holds, at once and on the thread that commits or asks, with a hum
 * of 60 ms for every character. One thread.
 */
public final class ScriptedSpeechToSpeech implements SpeechToSpeech {
    private static final Service SERVICE = Service.of("scripted/live");
    private static final int BYTES_PER_CHARACTER = 60 * MuLaw.BYTES_PER_MILLI;
    private static final int PIECE = 100 * MuLaw.BYTES_PER_MILLI;

    private final Deque<String> heard = new ArrayDeque<>();
    private final Deque<Consumer<Answer>> script = new ArrayDeque<>();
    private final List<Caller> callers = new ArrayList<>();
    private Readiness readiness = Readiness.READY;
    private Fault refusal;
    private boolean silent;
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
        private final List<Answer> answers = new ArrayList<>();
        private final SpeechToText.Wanted wanted;
        private final SpeechToText.Sink words;
        private int commits;
        private boolean over;
        private Fault failure;

        private Caller(SpeechToText.Wanted wanted, SpeechToText.Sink words) {
            this.wanted = wanted;
            this.words = words;
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
        public List<Answer> answers() {
            return answers;
        }

        /** The answer that was asked for last. */
        public Answer answer() {
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
            String its = heard.isEmpty() ? "" : heard.poll();
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
            answers.forEach(Answer::cancel);
            var answer = new Answer(prompt, sink, words);
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
            answers.forEach(Answer::cancel);
        }
    }

    /** One answer; a test may go on with it. */
    public static final class Answer implements Answering {
        private final Prompt prompt;
        private final Sink sink;
        private final SpeechToText.Sink meter;
        private Duration heard;
        private boolean cancelled;
        private boolean over;

        private Answer(Prompt prompt, Sink sink, SpeechToText.Sink meter) {
            this.meter = meter;
            this.prompt = prompt;
            this.sink = sink;
        }

        /** What it was asked for with. */
        public Prompt prompt() {
            return prompt;
        }

        /** How much of it was heard; null while nobody has said. */
        public Duration heardUpTo() {
            return heard;
        }

        /** Whether it was cancelled before its end. */
        public boolean wasCancelled() {
            return cancelled;
        }

        /** It says that, word by word, each before its sound. */
        public Answer speak(String words) {
            for (String word : words.split("(?<= )")) {
                if (!over && !word.isEmpty()) {
                    sink.text(word);
                    hum(word.length() * BYTES_PER_CHARACTER);
                }
            }
            return this;
        }

        /** It asks for a tool. */
        public Answer call(ToolCall call) {
            if (!over) {
                sink.toolCall(call);
            }
            return this;
        }

        /** It is complete. */
        public void end() {
            if (!over) {
                over = true;
                meter.used(Use.reported(SERVICE, Use.Kind.TOKENS_OUT, 3));
                sink.done();
            }
        }

        /** It fails. */
        public void fail(Fault fault) {
            if (!over) {
                over = true;
                sink.failed(fault);
            }
        }

        @Override
        public void cancel() {
            cancelled |= !over;
            over = true;
        }

        @Override
        public void heard(Duration played) {
            heard = heard == null ? played : heard;
        }

        private void hum(int bytes) {
            for (int left = bytes; left > 0 && !over; left -= PIECE) {
                sink.sound(Arrays.copyOf(Tone.beep(), Math.min(PIECE, left)));
            }
        }
    }
}
