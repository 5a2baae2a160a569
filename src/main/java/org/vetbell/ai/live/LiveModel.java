/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel;
import org.vetbell.port.SpeechToSpeech;
import org.vetbell.port.Use;

/**
 * The model that hears and speaks by itself, as one that answers one question in words; the sound
 * of those goes to the {@link LiveVoice}. It knows the conversation already, so that of a prompt's
 * messages it is only told what came of its tools, and the news. Guarded by its user.
 */
final class LiveModel implements LanguageModel {
    private final String name;
    private final SpeechToSpeech.Session session;
    private final LiveVoice voice;
    private final List<Message> news;
    private final boolean wordsKnown;
    private final Consumer<Fault> lost;
    private int rounds;
    private boolean said;

    /**
     * @param news what the model does not know yet
     * @param question whether others can answer it, as its words are known
     * @param lost is told when an answer fails
     */
    LiveModel(
            Live live, LiveVoice voice, List<Message> news, Known question, Consumer<Fault> lost) {
        this.name = live.name();
        this.session = live.session();
        this.voice = voice;
        this.news = List.copyOf(news);
        this.wordsKnown = question == Known.WORDS;
        this.lost = lost;
    }

    /** A model in session. */
    record Live(String name, SpeechToSpeech.Session session) {}

    /** What is known of a question. */
    enum Known {
        WORDS,
        ONLY_SOUND
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Generating generate(Prompt prompt, Sink sink) {
        List<Message> told = rounds++ == 0 ? news : results(prompt.messages());
        VoicedAnswer answer = voice.begin();
        SpeechToSpeech.Answering answering =
                session.answer(
                        new SpeechToSpeech.Prompt(prompt.system(), told, prompt.tools()),
                        new Passing(answer, sink));
        voice.asked(answer, answering);
        return () -> voice.cancel(answer);
    }

    /** What came of the tools it asked for last. */
    private static List<Message> results(List<Message> messages) {
        List<Message> newest = new ArrayList<>();
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (!(messages.get(i) instanceof Message.ToolResult result)) {
                break;
            }
            newest.addFirst(result);
        }
        return newest;
    }

    /** Words to whoever asked, sound to the voice. */
    private final class Passing implements SpeechToSpeech.Sink {
        private final VoicedAnswer answer;
        private final Sink sink;
        private boolean audible;

        Passing(VoicedAnswer answer, Sink sink) {
            this.answer = answer;
            this.sink = sink;
        }

        @Override
        public void text(String delta) {
            said = true;
            voice.words(answer, delta);
            sink.text(delta);
        }

        @Override
        public void sound(byte[] mulaw) {
            voice.sound(answer, mulaw);
            if (!audible) {
                audible = true;
                sink.audible();
            }
        }

        @Override
        public void toolCall(ToolCall call) {
            said = true;
            sink.toolCall(call);
        }

        @Override
        public void used(Use use) {
            sink.used(use);
        }

        @Override
        public void done() {
            voice.ended(answer, true);
            sink.done();
        }

        /** A question of which nobody else knows the words is asked anew, by others. */
        @Override
        public void failed(Fault fault) {
            voice.ended(answer, false);
            lost.accept(fault);
            if (said || wordsKnown) {
                sink.failed(fault);
            }
        }
    }
}
