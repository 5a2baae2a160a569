/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.vetbell.ai.agent.UnknownWords;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.Use;

/**
 * What a caller said in a call whose model is asked about sound: the words come when the question
 * was asked already, and whoever completes its answer had better know them. Any thread.
 */
final class LateWords {
    private final List<String> said = new ArrayList<>();
    private int pauses;
    private int asked;

    /** The same, with its pauses counted. */
    SpeechToText.Listening counted(SpeechToText.Listening listening) {
        return new Counted(listening);
    }

    /** The same, with the words kept that it is told. */
    SpeechToText.Sink kept(SpeechToText.Sink sink) {
        return new Kept(sink);
    }

    /**
     * A question is asked about all sound since the one before; gives its words, as far as they
     * have come whenever that is wanted.
     */
    synchronized Supplier<String> ofQuestion() {
        int from = asked;
        int to = pauses;
        asked = to;
        return () -> between(from, to);
    }

    /** That model, told the words of a question of which it would know only the sound. */
    static LanguageModel telling(LanguageModel model, Supplier<String> words) {
        return new Telling(model, words);
    }

    private synchronized String between(int from, int to) {
        int known = said.size();
        List<String> its = said.subList(Math.min(from, known), Math.min(to, known));
        return String.join(" ", its.stream().filter(words -> !words.isBlank()).toList());
    }

    private synchronized void pause() {
        pauses++;
    }

    private synchronized void said(String words) {
        said.add(words);
    }

    private record Telling(LanguageModel model, Supplier<String> words) implements LanguageModel {
        @Override
        public String name() {
            return model.name();
        }

        @Override
        public Generating generate(Prompt prompt, Sink sink) {
            return model.generate(UnknownWords.known(prompt, words.get()), sink);
        }
    }

    private final class Counted implements SpeechToText.Listening {
        private final SpeechToText.Listening listening;

        Counted(SpeechToText.Listening listening) {
            this.listening = listening;
        }

        @Override
        public void audio(byte[] mulaw) {
            listening.audio(mulaw);
        }

        @Override
        public void commit() {
            pause();
            listening.commit();
        }

        @Override
        public void close() {
            listening.close();
        }
    }

    private final class Kept implements SpeechToText.Sink {
        private final SpeechToText.Sink sink;

        Kept(SpeechToText.Sink sink) {
            this.sink = sink;
        }

        @Override
        public void saying(String text) {
            sink.saying(text);
        }

        @Override
        public void said(String text, double confidence) {
            LateWords.this.said(text);
            sink.said(text, confidence);
        }

        @Override
        public void failed(Fault fault) {
            sink.failed(fault);
        }

        @Override
        public void used(Use use) {
            sink.used(use);
        }
    }
}
