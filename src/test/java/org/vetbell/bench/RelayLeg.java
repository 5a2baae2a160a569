/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;

/**
 * One call to the relay: sends a line's noise and has each frame back, in order. Loop thread, once
 * open.
 */
final class RelayLeg implements CarrierLoop.Leg, ThinSocket.Receiver {
    private final Latencies latencies;
    private final CallerSound noise;
    private final MediaFrames frames;
    private final CountDownLatch over;
    private final Queue<Long> sentAt = new ArrayDeque<>();
    private ThinSocket socket;
    private int next;

    private RelayLeg(int number, CallerSound noise, Latencies latencies, CountDownLatch over) {
        this.latencies = latencies;
        this.noise = noise;
        this.over = over;
        this.next = number * 37 % noise.frames();
        this.frames = new MediaFrames("MZ%032x".formatted(number));
    }

    /**
     * @param over counted down when the connection has ended
     */
    static RelayLeg open(
            URI address, int number, CallerSound noise, Latencies latencies, CountDownLatch over)
            throws IOException {
        var leg = new RelayLeg(number, noise, latencies, over);
        leg.socket = ThinSocket.open(address, Map.of(), leg);
        return leg;
    }

    @Override
    public ThinSocket socket() {
        return socket;
    }

    @Override
    public void tick(long now) throws IOException {
        next = (next + 1) % noise.frames();
        sentAt.add(now);
        socket.text(frames.next(noise.base64()[next]));
    }

    @Override
    public void text(byte[] bytes, int offset, int length, long now) {
        Long sent = sentAt.poll();
        if (sent != null) {
            latencies.add(now - sent);
        }
    }

    @Override
    public void ended(boolean broken) {
        latencies.addLost(sentAt.size());
        over.countDown();
    }
}
