/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.deepgram;

import java.time.Duration;
import org.vetbell.ai.hearing.SoundBill;
import org.vetbell.ai.wire.Alarm;
import org.vetbell.ai.wire.DuplexSocket;
import org.vetbell.ai.wire.Ending;
import org.vetbell.ai.wire.Limits;
import org.vetbell.ai.wire.Wire;
import org.vetbell.port.Fault;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.SpeechToText.Listening;
import org.vetbell.port.SpeechToText.Sink;
import org.vetbell.port.SpeechToText.Wanted;

/**
 * One caller being transcribed. A connection that breaks is opened once more, with the sound whose
 * words were not certain. Guarded by itself: the call's worker, the socket and deadlines come
 * together here, and the sink must not block.
 */
final class ListenSession implements Listening {
    /** As much sound as is ever said again, and the messages around it. */
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(2), Duration.ofSeconds(2), SpeechToText.MOST_KEPT + 4000);

    /** The service leaves after ten seconds without a sound or a sign. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(3);

    /** A service that may be well leaves as many commits in a row without a proper answer. */
    private static final int MOST_GIVEN_UP = 2;

    private final Wire wire;
    private final DeepgramSettings settings;
    private final Wanted wanted;
    private final Sink sink;
    private final SoundBill bill;
    private final Turns turns = new Turns();
    private final Microphone microphone = new Microphone(this::send);
    private int connection;
    private boolean over;
    private boolean quiet;
    private DuplexSocket socket;
    private Alarm.Ringing sign = Alarm.Ringing.NONE;
    private Alarm.Ringing deadline = Alarm.Ringing.NONE;
    private int awaited;
    private boolean alive;
    private int givenUp;
    private String saying = "";

    ListenSession(Wire wire, DeepgramSettings settings, Wanted wanted, Sink sink) {
        this.wire = wire;
        this.settings = settings;
        this.wanted = wanted;
        this.sink = sink;
        this.bill = new SoundBill(sink, settings.service());
    }

    synchronized void open() {
        int number = ++connection;
        socket =
                DuplexSocket.open(
                        wire,
                        settings.socket(
                                ListenMessages.address(settings.transcriptionModel(), wanted)),
                        settings.headers(),
                        LIMITS,
                        new ToSession(number));
        stayAlive();
    }

    @Override
    public synchronized void audio(byte[] mulaw) {
        if (!over) {
            microphone.add(mulaw);
        }
    }

    @Override
    public synchronized void commit() {
        if (over) {
            return;
        }
        boolean first = turns.answered();
        if (turns.commit(microphone.end())) {
            microphone.flush();
            socket.send(ListenMessages.FINALIZE);
        }
        if (first) {
            settle();
        }
    }

    @Override
    public synchronized void close() {
        end();
    }

    private void send(byte[] mulaw) {
        quiet = false;
        socket.sendSound(mulaw);
        bill.sent(mulaw);
    }

    private void stayAlive() {
        sign.stop();
        quiet = true;
        int its = connection;
        sign = wire.alarm().after(SIGN_OF_LIFE, () -> stayedQuiet(its));
    }

    private synchronized void stayedQuiet(int its) {
        if (over || its != connection) {
            return;
        }
        if (quiet) {
            socket.send(ListenMessages.KEEP_ALIVE);
        }
        stayAlive();
    }

    /** Answers what needs no words, and waits for those of the oldest commit that does. */
    private void settle() {
        turns.unasked().forEach(this::tell);
        deadline.stop();
        int its = ++awaited;
        alive = false;
        if (!turns.answered()) {
            deadline = wire.alarm().after(settings.finalWithin(), () -> overdue(its));
        }
    }

    private synchronized void overdue(int its) {
        if (over || its != awaited) {
            return;
        }
        if (!alive || ++givenUp > MOST_GIVEN_UP) {
            fail(new Fault(Fault.Kind.SLOW, "no words in time after a pause"));
        } else {
            turns.giveUp().forEach(this::tell);
            settle();
        }
    }

    private synchronized void heard(int from, String message) {
        if (over || from != connection) {
            return;
        }
        switch (Heard.of(message)) {
            case Heard.Result result -> heard(result);
            case Heard.Failed failed -> fail(failed.fault());
            case Heard.Other ignored -> {}
        }
    }

    private void heard(Heard.Result result) {
        alive = true;
        boolean answers = turns.result(result);
        String now = turns.saying();
        if (!now.isEmpty() && !now.equals(saying)) {
            saying = now;
            sink.saying(now);
        }
        if (answers) {
            givenUp = 0;
            tell(turns.answer());
            settle();
        }
    }

    private void tell(Turns.Said said) {
        saying = "";
        sink.said(said.text(), said.confidence());
    }

    private synchronized void ended(int from, Ending ending) {
        if (over || from != connection) {
            return;
        }
        if (connection > 1 || !ending.worthAnotherTry()) {
            fail(DeepgramSettings.meant(ending));
            return;
        }
        open();
        for (long asked : turns.anew(microphone.anew(turns.uncertain()))) {
            microphone.send(asked);
            socket.send(ListenMessages.FINALIZE);
        }
        microphone.flush();
        settle();
    }

    private void fail(Fault fault) {
        end();
        sink.failed(fault);
    }

    private void end() {
        bill.tell();
        over = true;
        deadline.stop();
        sign.stop();
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
            ListenSession.this.ended(number, ending);
        }
    }
}
