/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.vetbell.e2e.Exchange.StreamOffer;
import org.vetbell.phone.carrier.Sids;
import org.vetbell.phone.media.CarrierFrames;
import org.vetbell.phone.media.HandshakeRefused;
import org.vetbell.phone.media.MediaSocket;
import org.vetbell.phone.media.SocketEvent;
import org.vetbell.phone.media.StreamIdentity;
import org.vetbell.phone.sound.MuLaw;
import org.vetbell.phone.wire.Signing;

/** A media stream whose messages a test sends one by one, in any order it likes. */
final class HandHeldStream {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final MediaSocket socket;
    private final CarrierFrames frames;
    private long millis;

    private HandHeldStream(MediaSocket socket, StreamIdentity identity) {
        this.socket = socket;
        this.frames = new CarrierFrames(identity);
    }

    static HandHeldStream open(Exchange exchange, StreamOffer offer) throws HandshakeRefused {
        return open(exchange, offer, offer.stream().parameters());
    }

    /** Opens with other parameters than those that were offered. */
    static HandHeldStream open(Exchange exchange, StreamOffer offer, Map<String, String> parameters)
            throws HandshakeRefused {
        var identity =
                new StreamIdentity(
                        Sids.next("MZ"),
                        offer.call().callSid(),
                        offer.call().accountSid(),
                        parameters);
        return new HandHeldStream(connect(exchange, offer, Signing.GENUINE), identity);
    }

    static MediaSocket connect(Exchange exchange, StreamOffer offer, Signing signing)
            throws HandshakeRefused {
        String url = offer.stream().url();
        Optional<String> signature =
                signing == Signing.ABSENT
                        ? Optional.empty()
                        : Optional.of(exchange.http().socketSignature(url, signing));
        return MediaSocket.open(CLIENT, exchange.endpoints().connect(url), signature);
    }

    MediaSocket socket() {
        return socket;
    }

    HandHeldStream start() {
        socket.send(frames.connected());
        socket.send(frames.start());
        return this;
    }

    /** Sends so many frames of silence, as fast as they go. */
    HandHeldStream silence(int count) {
        byte[] frame = new byte[160];
        Arrays.fill(frame, MuLaw.SILENCE);
        for (int i = 0; i < count; i++) {
            media(frame);
        }
        return this;
    }

    HandHeldStream media(byte[] mulaw) {
        millis += 20;
        socket.send(frames.media(millis, mulaw));
        return this;
    }

    HandHeldStream text(String text) {
        socket.send(text);
        return this;
    }

    /** Whether the agent's audio arrives within the limit: the stream is alive. */
    boolean hearsTheAgentWithin(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            var event = socket.next(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            if (event.isPresent() && event.get() instanceof SocketEvent.Text text) {
                if (text.text().contains("\"media\"")) {
                    return true;
                }
            } else if (event.isPresent() && event.get() instanceof SocketEvent.Closed) {
                return false;
            }
        }
        return false;
    }
}
