/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.hearing;

import java.time.Duration;
import java.util.Arrays;
import org.vetbell.ai.wire.Alarm;
import org.vetbell.ai.wire.DuplexSocket;
import org.vetbell.ai.wire.Ending;
import org.vetbell.ai.wire.Limits;
import org.vetbell.ai.wire.Wire;
import org.vetbell.audio.MuLaw;
import org.vetbell.port.Fault;
import org.vetbell.port.SpeechToText.Listening;
import org.vetbell.port.SpeechToText.Sink;

/**
 * One caller being heard by a service that answers pauses in their order. A connection that breaks
 * is opened once more and told again what was not answered, pauses included; one that the service
 * ends for its age or its quiet is replaced as often as it served.
 *
 * <p>Guarded by itself: the call's worker, the socket and deadlines come together here, and the
 * sink must not block.
 */
public final class SocketListening implements Listening {
    /** As much sound as is ever said again, in base64, and the messages around it. */
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(2), Duration.ofSeconds(2), 120_000);

    /** Services leave after ten seconds or more without a sound. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(3);

    /** 80 ms, what services like to get at once. */
    private static final int SIGN = 640;

    /** Ten seconds of sound: whoever took so much served. */
    private static final int PROOF = 80_000;

    /** What a service closes a connection with that it has no quarrel with. */
    private static final int NORMAL = 1000;

    private final Wire wire;
    private final Service service;
    private final Sink sink;
    private final SoundBill bill;
    private final Unanswered unanswered = new Unanswered();
    private Connection connection;
    private DuplexSocket socket;
    private boolean over;
    private boolean brokeBefore;
    private boolean quiet;
    private int served;
    private int awaited;
    private String saying = "";
    private Alarm.Ringing deadline = Alarm.Ringing.NONE;
    private Alarm.Ringing sign = Alarm.Ringing.NONE;

    private SocketListening(Wire wire, Service service, Sink sink) {
        this.wire = wire;
        this.service = service;
        this.sink = sink;
        this.bill = new SoundBill(sink, service.seller());
    }

    /** Begins to connect and returns at once. */
    public static SocketListening open(Wire wire, Service service, Sink sink) {
        var listening = new SocketListening(wire, service, sink);
        if (service.tellsTurns()) {
            sink.tellsTurns(true);
        }
        listening.connect();
        return listening;
    }

    @Override
    public synchronized void audio(byte[] mulaw) {
        if (!over) {
            served = Math.min(PROOF, served + mulaw.length);
            unanswered.sound(mulaw);
            give(mulaw);
        }
    }

    @Override
    public synchronized void commit() {
        if (over) {
            return;
        }
        boolean first = !unanswered.owed();
        unanswered.commit();
        connection.talk.commit();
        if (first || service.tellsTurns()) {
            await();
        }
    }

    @Override
    public synchronized void goesOn() {
        if (!over && service.tellsTurns()) {
            deadline.stop();
            awaited++;
            connection.talk.goesOn();
        }
    }

    @Override
    public synchronized void close() {
        end();
    }

    private synchronized void connect() {
        served = 0;
        saying = "";
        connection = new Connection();
        socket = DuplexSocket.open(wire, service.address(), service.headers(), LIMITS, connection);
        connection.talk = service.talk(connection);
        stayAlive();
    }

    /** Waits for the words of the oldest commit, if there is one. */
    private void await() {
        deadline.stop();
        int its = ++awaited;
        if (unanswered.owed() && !over) {
            deadline = wire.alarm().after(service.finalWithin(), () -> overdue(its));
        }
    }

    private synchronized void overdue(int its) {
        if (!over && its == awaited) {
            fail(new Fault(Fault.Kind.SLOW, "no words in time after a pause"));
        }
    }

    private void stayAlive() {
        sign.stop();
        quiet = true;
        Connection its = connection;
        sign = wire.alarm().after(SIGN_OF_LIFE, () -> stayedQuiet(its));
    }

    /** Silence is a sign of life that every service understands. */
    private synchronized void stayedQuiet(Connection its) {
        if (over || its != connection) {
            return;
        }
        if (quiet) {
            byte[] silence = new byte[SIGN];
            Arrays.fill(silence, MuLaw.SILENCE);
            give(silence);
        }
        stayAlive();
    }

    /** The same service once more, unless that was tried before. */
    private void again(Fault why, boolean expected) {
        boolean forgiven = expected && served >= PROOF;
        if (brokeBefore && !forgiven) {
            fail(why);
            return;
        }
        brokeBefore = brokeBefore || !forgiven;
        socket.close();
        connect();
        unanswered.replay(new Again());
        await();
    }

    /** What is said again, and silence, is billed too. */
    private void give(byte[] mulaw) {
        connection.talk.sound(mulaw);
        bill.sent(mulaw);
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

    /** What was not answered goes out again; it is noted already. */
    private final class Again implements Listening {
        @Override
        public void audio(byte[] mulaw) {
            give(mulaw);
        }

        @Override
        public void commit() {
            connection.talk.commit();
        }

        @Override
        public void close() {}
    }

    /** One connection; an older one is not listened to any longer. */
    private final class Connection implements DuplexSocket.Listener, Service.Line {
        private Service.Talk talk;

        @Override
        public void text(String message) {
            synchronized (SocketListening.this) {
                if (current()) {
                    talk.heard(message);
                }
            }
        }

        @Override
        public void ended(Ending ending) {
            synchronized (SocketListening.this) {
                if (!current()) {
                    return;
                }
                if (ending.worthAnotherTry()) {
                    again(ending.fault(), ending.code() == NORMAL);
                } else {
                    fail(service.meant(ending));
                }
            }
        }

        @Override
        public void send(String message) {
            socket.send(message);
        }

        @Override
        public void sendSound(String message) {
            quiet = false;
            socket.sendSound(message);
        }

        @Override
        public void sendSound(byte[] bytes) {
            quiet = false;
            socket.sendSound(bytes);
        }

        @Override
        public void saying(String text) {
            if (current() && !text.isEmpty() && !text.equals(saying)) {
                saying = text;
                sink.saying(text);
            }
        }

        @Override
        public void said(String text, double confidence) {
            if (!current() || !unanswered.owed()) {
                return;
            }
            served = PROOF;
            saying = "";
            unanswered.answered();
            sink.said(text, confidence);
            await();
        }

        @Override
        public void turnOver() {
            if (current()) {
                sink.turnOver();
            }
        }

        @Override
        public void broken(Fault fault) {
            if (current()) {
                again(fault, false);
            }
        }

        @Override
        public void expired(Fault fault) {
            if (current()) {
                again(fault, true);
            }
        }

        @Override
        public void failed(Fault fault) {
            if (current()) {
                fail(fault);
            }
        }

        private boolean current() {
            return !over && connection == this;
        }
    }
}
