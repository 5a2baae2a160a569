/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
    private final Endings endings;

    /**
     * @param sound gets the sound that is to be sent
     * @param commit sends that a turn is over
     * @param timing when that is, and when words are due
     */
    CallerTurns(
            Consumer<byte[]> sound,
            Runnable commit,
            ConversationHistory history,
            Timing timing,
            Sink words) {
        this.microphone = TranscriptionMessages.microphone(sound);
        this.history = history;
        this.due = timing.due();
        this.words = words;
        this.endings =
                new Endings(
                        items,
                        timing.turnsWithin(),
                        timing.late(),
                        () -> {
                            microphone.commit();
                            commit.run();
                        });
        this.patience = timing.patience().plus(endings.delay());
    }

    /**
     * How long is waited for what.
     *
     * @param patience how long words may take
     * @param due for words
     * @param turnsWithin how long the service may take to end a turn; empty: it ends none
     * @param late for the end of a turn
     */
    record Timing(Duration patience, Deadline due, Optional<Duration> turnsWithin, Deadline late) {}

    void add(byte[] mulaw) {
        recent.add(mulaw);
        microphone.add(mulaw);
    }

    /** The caller has fallen quiet. */
    void commit() {
        history.caller();
        recent.mark();
        tell(endings.quiet());
        expect();
    }

    /** The caller speaks again: words are due once they have fallen quiet, if turns are told. */
    void goesOn() {
        if (endings.tellTurns()) {
            endings.goesOn();
            due.stop();
        }
    }

    /** An answer is wanted to what was said so far. */
    void finish() {
        endings.force();
    }

    /** The service hears speech, or takes the turn for over. */
    void heard(boolean speech) {
        endings.hears(speech);
        if (!speech && endings.tellTurns()) {
            words.turnOver();
        }
    }

    void committed(String item) {
        tell(endings.over(item));
    }

    void saying(Reported.Saying saying) {
        String text = items.delta(saying.item(), saying.text());
        if (!text.isEmpty()) {
            words.saying(text);
        }
    }

    void said(Reported.Said said) {
        List<String> answered = items.completed(said.item(), said.text());
        tell(answered);
        if (answered.isEmpty() && items.early()) {
            words.saying(items.saying());
        }
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
        items.anew();
        microphone.anew(recent.sound());
        endings.anew();
        expect();
    }

    /** No words are told any longer. */
    void close() {
        due.stop();
        endings.close();
    }

    private void expect() {
        if (!items.answered()) {
            due.in(patience, () -> tell(items.giveUp()));
        }
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
