/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import org.vetbell.phone.media.HandshakeRefused;
import org.vetbell.phone.media.MediaSocket;
import org.vetbell.phone.media.MediaStream;
import org.vetbell.phone.media.StreamIdentity;
import org.vetbell.phone.media.WebSocketCodes;
import org.vetbell.phone.twiml.Verb;
import org.vetbell.phone.wire.CarrierHttp;
import org.vetbell.phone.wire.Form;
import org.vetbell.phone.wire.Signing;

/**
 * Executes {@code <Connect><Stream>}: opens the socket, runs the stream, and goes on as the carrier
 * would.
 */
final class ConnectRun {

    private static final Duration LONGEST_LINGERING = Duration.ofSeconds(45);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);
    private static final HttpClient SOCKETS =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final CallLine line;
    private final Verb.Connect connect;
    private final Runnable completed;
    private final StreamIdentity identity;
    private final StreamCallbacks callbacks;

    /**
     * @param completed reports the whole call as completed, for the case that this overtakes the
     *     stream's end
     */
    ConnectRun(CallLine line, Verb.Connect connect, Runnable completed) {
        this.line = line;
        this.connect = connect;
        this.completed = completed;
        CallIdentity call = line.webhooks().call();
        this.identity =
                new StreamIdentity(
                        Sids.next("MZ"),
                        call.callSid(),
                        call.accountSid(),
                        connect.stream().parameters());
        this.callbacks =
                new StreamCallbacks(line.webhooks(), connect.stream(), identity.streamSid());
    }

    Next run() {
        MediaSocket socket;
        try {
            socket = open();
        } catch (HandshakeRefused e) {
            line.log().violation("31920 " + e.getMessage());
            callbacks.failed("31920 Stream - WebSocket - Handshake Error");
            return after(Quirk.ACTION_WHEN_SOCKET_FAILS);
        }
        callbacks.started();
        line.log().add(Moment.Kind.STREAM, "the media stream is open");
        var ear = new StreamEar(line, line.now());
        boolean echoes = line.webhooks().has(Quirk.MARKS_ECHOED_ON_CLEAR);
        var stream = new MediaStream(identity, socket::send, ear, echoes);
        StreamPump.Ended ended = pump(new StreamPump(line, socket, stream, ear), socket);
        stream.over();
        return switch (ended) {
            case BY_CALLER -> callerHungUp(socket, stream);
            case BY_SERVER -> serverClosed();
            case BY_ORDER -> ordered(socket, stream);
            case BY_FAILURE -> failed(socket);
        };
    }

    /** A caller whose script fails must not leave an open line behind. */
    private static StreamPump.Ended pump(StreamPump pump, MediaSocket socket) {
        try {
            return pump.run();
        } catch (RuntimeException e) {
            socket.drop();
            throw e;
        }
    }

    private MediaSocket open() throws HandshakeRefused {
        CarrierHttp http = line.webhooks().http();
        String url = connect.stream().url();
        boolean slash = line.webhooks().has(Quirk.SOCKET_SIGNED_WITH_TRAILING_SLASH);
        URI address = http.endpoints().connect(url);
        String signature = http.socketSignature(slash ? url + "/" : url, Signing.GENUINE);
        return MediaSocket.open(SOCKETS, address, Optional.of(signature));
    }

    private Next callerHungUp(MediaSocket socket, MediaStream stream) {
        Next over = line.callerHangsUp();
        if (line.webhooks().has(Quirk.COMPLETED_BEFORE_STOP)) {
            completed.run();
        }
        if (line.webhooks().has(Quirk.STOP_BEFORE_CLOSE)) {
            stream.stop();
        }
        socket.close(WebSocketCodes.NORMAL);
        if (socket.closedWithin(CLOSE_LIMIT).isEmpty()) {
            socket.drop();
        }
        callbacks.stopped();
        if (line.webhooks().has(Quirk.ACTION_AFTER_CALLER_HANGS_UP)) {
            connect.action().ifPresent(target -> line.webhooks().document(target, Form.empty()));
        }
        return over;
    }

    /** The stream ends with the document it stands in; its action is not asked for. */
    private Next ordered(MediaSocket socket, MediaStream stream) {
        line.log().add(Moment.Kind.STREAM, "the stream ends, as the call is told to go on");
        stream.stop();
        socket.close(WebSocketCodes.NORMAL);
        if (socket.closedWithin(CLOSE_LIMIT).isEmpty()) {
            socket.drop();
        }
        callbacks.stopped();
        return new Next.Below();
    }

    private Next serverClosed() {
        if (line.webhooks().has(Quirk.STREAM_ERROR_ON_SERVER_CLOSE)) {
            callbacks.failed("31921 Stream - WebSocket - Close Error");
        } else {
            callbacks.stopped();
        }
        return after(Quirk.ACTION_AFTER_SERVER_CLOSE);
    }

    private Next failed(MediaSocket socket) {
        socket.drop();
        callbacks.failed("31903 Stream - WebSocket - Broken Pipe");
        return after(Quirk.ACTION_AFTER_SERVER_CLOSE);
    }

    private Next after(Quirk asks) {
        return connect.action()
                .filter(target -> line.webhooks().has(asks))
                .<Next>map(target -> new Next.Ask(target, Form.empty()))
                .orElseGet(this::unasked);
    }

    private Next unasked() {
        return line.webhooks().has(Quirk.LINGERS_AFTER_SERVER_CLOSE) ? linger() : new Next.Below();
    }

    /** Nobody says anything, in real time, until somebody outside does something. */
    private Next linger() {
        Duration end = line.now().plus(LONGEST_LINGERING);
        while (line.now().compareTo(end) < 0) {
            if (line.steering().awaitOrder(CallLine.TICK)) {
                return new Next.Below();
            }
            if (line.caller().act(line.now()).filter(Act.HangUp.class::isInstance).isPresent()) {
                return line.callerHangsUp();
            }
        }
        line.log().violation("the caller was left in silence");
        return new Next.Below();
    }
}
