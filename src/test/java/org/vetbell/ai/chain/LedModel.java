/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.vetbell.port.LanguageModel.Message;
import org.vetbell.port.SpeechToSpeech;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.SpeechToText.Readiness;

/** A model in the hands of the test. */
final class LedModel implements SpeechToSpeech, SpeechToSpeech.Session {
    SpeechToText.Sink words;
    Sink sink;
    Prompt prompt;
    int opened;
    int asked;
    int heard;
    boolean closed;
    final List<String> overheard = new ArrayList<>();

    @Override
    public String name() {
        return "live";
    }

    @Override
    public Readiness readiness() {
        return Readiness.READY;
    }

    @Override
    public Session open(SpeechToText.Wanted wanted, SpeechToText.Sink to) {
        opened++;
        words = to;
        return this;
    }

    @Override
    public void tell(List<Message> news) {
        news.forEach(message -> overheard.add(((Message.Assistant) message).text()));
    }

    @Override
    public Answering answer(Prompt wanted, Sink to) {
        asked++;
        prompt = wanted;
        sink = to;
        return new Answering() {
            @Override
            public void cancel() {}

            @Override
            public void heard(Duration played) {}
        };
    }

    @Override
    public void audio(byte[] mulaw) {
        heard += mulaw.length;
    }

    @Override
    public void commit() {}

    @Override
    public void close() {
        closed = true;
    }
}
