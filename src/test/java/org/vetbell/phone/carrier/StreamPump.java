/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import java.time.Duration;
import java.util.Optional;
import org.vetbell.phone.media.MediaSocket;
import org.vetbell.phone.media.MediaStream;
import org.vetbell.phone.media.SocketEvent;
import org.vetbell.phone.media.WebSocketCodes;
import org.vetbell.phone.sound.MuLaw;

/**
 * Keeps a stream running in real time until one side ends it: a frame every 20 ms on one clock,
 * without drift, and between frames whatever the application sends.
 */
final class StreamPump {

    /** Who ended a stream. */
    enum Ended {
        BY_CALLER,
        BY_SERVER,
        /** The carrier was told to do something else with the call. */
        BY_ORDER,
        /** The connection broke, or an invalid message ended the stream. */
        BY_FAILURE
    }

    private static final long TICK_NANOS = CallLine.TICK.toNanos();

    private final CallLine line;
    private final MediaSocket socket;
    private final MediaStream stream;
    private final StreamEar ear;

    StreamPump(CallLine line, MediaSocket socket, MediaStream stream, StreamEar ear) {
        this.line = line;
        this.socket = socket;
        this.stream = stream;
        this.ear = ear;
    }

    Ended run() {
        stream.open();
        long due = System.nanoTime() + TICK_NANOS;
        Optional<Ended> ended = Optional.empty();
        while (ended.isEmpty()) {
            long wait = due - System.nanoTime();
            if (wait > 0) {
                ended = socket.next(Duration.ofNanos(wait)).flatMap(this::arrived);
            } else {
                due += TICK_NANOS;
                ended = tick();
            }
        }
        return ended.get();
    }

    private Optional<Ended> arrived(SocketEvent event) {
        switch (event) {
            case SocketEvent.Text text -> stream.receive(text.text());
            case SocketEvent.Binary binary -> stream.receiveBinary();
            case SocketEvent.Closed closed -> {
                return Optional.of(closedWith(closed.code()));
            }
        }
        boolean fatal = ear.broken() && line.webhooks().has(Quirk.INVALID_MESSAGE_ENDS_STREAM);
        return fatal ? Optional.of(Ended.BY_FAILURE) : Optional.empty();
    }

    private Ended closedWith(int code) {
        line.log().add(ear.now(), Moment.Kind.STREAM, "closed by the clinic with " + code);
        if (code == WebSocketCodes.ABNORMAL) {
            return Ended.BY_FAILURE;
        }
        if (code != WebSocketCodes.NORMAL) {
            line.log().violation("the stream was closed with " + code);
        }
        return Ended.BY_SERVER;
    }

    private Optional<Ended> tick() {
        if (line.steering().ordered()) {
            return Optional.of(Ended.BY_ORDER);
        }
        stream.tick();
        if (socket.overflowing()) {
            line.log().violation("31930 the application reads too slowly");
            return Optional.of(Ended.BY_FAILURE);
        }
        if (stream.callerBusy()) {
            return Optional.empty();
        }
        return line.caller().act(ear.now()).flatMap(this::take);
    }

    private Optional<Ended> take(Act act) {
        switch (act) {
            case Act.Speak speak -> {
                line.log().add(ear.now(), Moment.Kind.CALLER, speak.words());
                stream.speak(MuLaw.encode(line.sound().callerWords(speak.words())));
            }
            case Act.Utter sound -> {
                line.log().add(ear.now(), Moment.Kind.CALLER, "(" + sound.utterance() + ")");
                stream.speak(MuLaw.encode(sound.utterance().sound()));
            }
            case Act.Surround surround -> {
                String noise = surround.noise() + " at " + surround.decibels() + " dB";
                line.log().add(ear.now(), Moment.Kind.NOTE, noise);
                stream.surround(line.sound().backdrop(surround));
            }
            case Act.Press press -> {
                line.log().add(ear.now(), Moment.Kind.KEYS, press.keys());
                stream.press(press.keys());
            }
            case Act.HangUp hangUp -> {
                return Optional.of(Ended.BY_CALLER);
            }
            case Act.StaySilent silent -> {
                // frames of silence go out anyway
            }
        }
        return Optional.empty();
    }
}
