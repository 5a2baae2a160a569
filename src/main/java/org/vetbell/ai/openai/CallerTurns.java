/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.vetbell.ai.hearing.Microphone;
import org.vetbell.port.SpeechToText.Sink;

/**
 * What the caller says in a conversation: sound on its way to the model, and the words that come
 * back. The model has heard the caller by itself, so words that fail or come too late are blank and
 * do no further harm. Guarded by its session.
 */
final class CallerTurns {
    private final Items items = new Items();
    private final RecentSound recent = new RecentSound();
    private final Microphone microphone;
    private final ConversationHistory history;
    private final Deadline due;
    private final Duration patience;
    private final Sink words;
    private final Runnable commit;

    /**
     * @param sound gets the sound that is to be sent
     * @param commit sends that a turn is over
     * @param due for words
     * @param patience how long words may take
     */
    CallerTurns(
            Consumer<byte[]> sound,
            Runnable commit,
            ConversationHistory history,
            Deadline due,
            Duration patience,
            Sink words) {
        this.microphone = TranscriptionMessages.microphone(sound);
        this.commit = commit;
        this.history = history;
        this.due = due;
        this.patience = patience;
        this.words = words;
    }

    void add(byte[] mulaw) {
        recent.add(mulaw);
        microphone.add(mulaw);
    }

    /** The caller has fallen quiet. */
    void commit() {
        items.commit();
        history.caller();
        recent.mark();
        finish();
    }

    void committed(String item) {
        items.committed(item);
    }

    void saying(Reported.Saying saying) {
        String text = items.delta(saying.item(), saying.text());
        if (!text.isEmpty()) {
            words.saying(text);
        }
    }

    void said(Reported.Said said) {
        tell(items.completed(said.item(), said.text()));
    }

    /** There was no sound in the oldest turn that is not answered. */
    void nothing() {
        tell(items.nothing());
    }

    /** Whether no words are waited for. */
    boolean answered() {
        return items.answered();
    }

    /** A new connection has heard nothing: it is given what was not answered. */
    void anew() {
        boolean owed = !items.answered();
        items.anew();
        microphone.anew(recent.sound());
        if (owed) {
            finish();
        }
    }

    /** No words are told any longer. */
    void close() {
        due.stop();
    }

    private void finish() {
        due.in(patience, () -> tell(items.giveUp()));
        microphone.commit();
        commit.run();
    }

    private void tell(List<String> answered) {
        if (items.answered()) {
            due.stop();
            recent.forget();
        }
        for (String text : answered) {
            history.callerSaid(text);
            words.said(text, 1);
        }
    }
}
