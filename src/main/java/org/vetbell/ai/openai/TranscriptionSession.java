/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.vetbell.ai.hearing.Microphone;
import org.vetbell.ai.wire.Alarm;
import org.vetbell.ai.wire.DuplexSocket;
import org.vetbell.ai.wire.Ending;
import org.vetbell.ai.wire.Limits;
import org.vetbell.ai.wire.Wire;
import org.vetbell.port.Fault;
import org.vetbell.port.SpeechToText.Listening;
import org.vetbell.port.SpeechToText.Sink;
import org.vetbell.port.SpeechToText.Wanted;

/**
 * One caller being transcribed. A connection that breaks is opened once more, with what was not
 * answered yet. Guarded by itself: the call's worker, the socket and deadlines come together here,
 * and the sink must not block.
 */
final class TranscriptionSession implements Listening {
    /** As the socket wants to be spoken to; the query decides the kind of session. */
    private static final String PATH = "/v1/realtime?intent=transcription";

    /** Eight seconds of sound in base64, and the messages around it. */
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(2), Duration.ofSeconds(2), 120_000);

    private final Wire wire;
    private final OpenAiSettings settings;
    private final Wanted wanted;
    private final Sink sink;
    private final Items items = new Items();
    private final RecentSound recent = new RecentSound();
    private final Microphone microphone = TranscriptionMessages.microphone(this::send);
    private final Dictation dictation;
    private final Endings endings;
    private int connection;
    private boolean over;
    private DuplexSocket socket;
    private Alarm.Ringing deadline = Alarm.Ringing.NONE;

    TranscriptionSession(Wire wire, OpenAiSettings settings, Wanted wanted, Sink sink) {
        this.wire = wire;
        this.settings = settings;
        this.wanted = wanted;
        this.sink = sink;
        this.dictation = new Dictation(sink, settings.service());
        this.endings =
                new Endings(
                        items,
                        settings.turnsWithin(wanted),
                        new Deadline(wire.alarm(), this),
                        this::finish);
    }

    synchronized void open() {
        int number = ++connection;
        socket =
                DuplexSocket.open(
                        wire,
                        settings.socket(PATH),
                        Map.of("Authorization", "Bearer " + settings.key().orElse("")),
                        LIMITS,
                        new ToSession(number));
        socket.send(TranscriptionMessages.session(settings, wanted));
    }

    @Override
    public synchronized void audio(byte[] mulaw) {
        if (!over) {
            recent.add(mulaw);
            microphone.add(mulaw);
        }
    }

    @Override
    public synchronized void commit() {
        if (over) {
            return;
        }
        recent.mark();
        said(endings.quiet());
        if (!over && !items.answered()) {
            await();
        }
    }

    @Override
    public synchronized void goesOn() {
        if (!over && endings.tellTurns()) {
            endings.goesOn();
            deadline.stop();
        }
    }

    @Override
    public synchronized void close() {
        end();
    }

    private void finish() {
        microphone.commit();
        socket.send(TranscriptionMessages.commit());
    }

    private void send(byte[] mulaw) {
        dictation.heard(mulaw);
        socket.sendSound(TranscriptionMessages.append(mulaw));
    }

    private void await() {
        deadline.stop();
        deadline = wire.alarm().after(settings.finalWithin().plus(endings.delay()), this::overdue);
    }

    private synchronized void overdue() {
        if (!over && !items.answered()) {
            fail(new Fault(Fault.Kind.SLOW, "no words in time after a pause"));
        }
    }

    private synchronized void heard(int from, String message) {
        if (over || from != connection) {
            return;
        }
        switch (Heard.of(message)) {
            case Heard.Speech speech -> hears(speech.begins());
            case Heard.Committed committed -> said(endings.over(committed.item()));
            case Heard.Delta delta -> sink.saying(items.delta(delta.item(), delta.text()));
            case Heard.Completed completed -> {
                dictation.written(completed.bill());
                written(completed);
            }
            case Heard.NothingToCommit ignored -> said(items.nothing());
            case Heard.Failed failed -> fail(failed.fault());
            case Heard.Other ignored -> {}
        }
    }

    private void hears(boolean speech) {
        endings.hears(speech);
        if (!speech && endings.tellTurns()) {
            sink.turnOver();
        }
    }

    /** Words that nobody has asked for yet are told as such that may change. */
    private void written(Heard.Completed completed) {
        List<String> answered = items.completed(completed.item(), completed.text());
        said(answered);
        if (answered.isEmpty() && items.early()) {
            sink.saying(items.saying());
        }
    }

    private void said(List<String> words) {
        words.forEach(text -> sink.said(text, 1));
        if (items.answered()) {
            deadline.stop();
            recent.forget();
        }
    }

    private synchronized void ended(int from, Ending ending) {
        if (over || from != connection) {
            return;
        }
        if (connection > 1 || !ending.worthAnotherTry()) {
            fail(ending.fault());
            return;
        }
        items.anew();
        open();
        microphone.anew(recent.sound());
        endings.anew();
    }

    private void fail(Fault fault) {
        end();
        sink.failed(fault);
    }

    private void end() {
        if (!over) {
            dictation.end();
        }
        over = true;
        deadline.stop();
        endings.close();
        socket.close();
    }

    /** What one connection tells; an older one is not listened to any longer. */
    private final class ToSession implements DuplexSocket.Listener {
        private final int number;

        ToSession(int number) {
            this.number = number;
        }

        @Override
        public void text(String message) {
            heard(number, message);
        }

        @Override
        public void ended(Ending ending) {
            TranscriptionSession.this.ended(number, ending);
        }
    }
}
