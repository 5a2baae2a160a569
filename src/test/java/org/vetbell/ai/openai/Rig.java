/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vetbell.fake.ai.FakeOpenAiConversations;
import org.vetbell.fake.ai.TestWire;
import org.vetbell.fake.ai.ToldAloud;
import org.vetbell.fake.ai.Words;
import org.vetbell.port.LanguageModel.Message;
import org.vetbell.port.SpeechToSpeech;
import org.vetbell.port.SpeechToSpeech.Answering;
import org.vetbell.port.SpeechToSpeech.Session;
import org.vetbell.port.SpeechToSpeechContract;
import org.vetbell.port.SpeechToText;

/** A call with the faked service, whose deadlines pass when a test says so. */
final class Rig implements AutoCloseable {
    static final Duration FIRST_SOUND = Duration.ofMillis(2500);
    static final Duration GAP = Duration.ofMillis(1500);
    static final Duration WORDS = Duration.ofMillis(2500);
    static final Duration RENEWAL = Duration.ofMinutes(50);

    final FakeOpenAiConversations fake = FakeOpenAiConversations.listening();
    final TestWire wire = new TestWire();
    final Words words = new Words();
    private Session session;

    SpeechToSpeech model() {
        return at(fake.url());
    }

    SpeechToSpeech at(String url) {
        return at(url, Optional.of("sk-test"));
    }

    SpeechToSpeech at(String url, Optional<String> key) {
        var openAi =
                new OpenAiSettings(
                        key,
                        URI.create(url),
                        "gpt-live-transcribe",
                        Duration.ofMillis(1500),
                        "semantic_vad");
        var settings =
                new OpenAiConversationSettings(
                        "gpt-realtime",
                        "marin",
                        "gpt-4o-mini-transcribe",
                        RENEWAL,
                        FIRST_SOUND,
                        GAP);
        return new OpenAiConversations(wire.wire(), openAi, settings);
    }

    /** The call's session, opened when it is first needed. */
    Session session() {
        if (session == null) {
            session = model().open(SpeechToSpeechContract.WANTED, words);
        }
        return session;
    }

    /** The caller speaks for a second and falls quiet. */
    void speak() {
        speak(session());
    }

    static void speak(SpeechToText.Listening listening) {
        for (int i = 0; i < 50; i++) {
            listening.audio(new byte[160]);
        }
        listening.commit();
    }

    ToldAloud ask(Message... news) {
        ToldAloud told = new ToldAloud();
        ask(told, news);
        return told;
    }

    Answering ask(ToldAloud told, Message... news) {
        return session().answer(SpeechToSpeechContract.prompt(news), told);
    }

    /** Asks for another answer, and gives what the model then believes was said before it. */
    List<String> believed() {
        assertThat(ask().ending()).isNotNull();
        return fake.asked().getLast().conversation();
    }

    @Override
    public void close() throws InterruptedException {
        assertThat(fake.complaints()).isEmpty();
        if (session != null) {
            session.close();
        }
        // The fake waits for sockets to close, and a client that is asked to do so for an alarm.
        wire.close();
        fake.close();
    }
}
