/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;

/**
 * What fakes of recognisers behind sockets have in common: words from a script, mishaps in order,
 * and what they were asked and told. Guarded by itself.
 */
public abstract class ScriptedRecogniser extends ScriptedSockets {
    private final Deque<String> script = new ArrayDeque<>();
    private final Deque<RecogniserMishap> mishaps = new ArrayDeque<>();
    private final List<List<String>> asked = new ArrayList<>();
    private int sound;

    ScriptedRecogniser(int port) {
        super(port);
    }

    /** The words of the next pauses, in order; without any left the caller said nothing. */
    public final synchronized void hears(String... words) {
        script.addAll(List.of(words));
    }

    /** What goes wrong at the next pauses, in order. */
    public final synchronized void mishaps(RecogniserMishap... next) {
        mishaps.addAll(List.of(next));
    }

    /** What was asked for when sockets were opened: names and values. */
    public final synchronized List<List<String>> asked() {
        return List.copyOf(asked);
    }

    /** Bytes of sound that came. */
    public final synchronized int sound() {
        return sound;
    }

    /** Waits until so many bytes of sound came. */
    public final synchronized void awaitSound(int bytes) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (sound < bytes) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0) {
                throw new IllegalStateException("only " + sound + " bytes came");
            }
            wait(left);
        }
    }

    @Override
    public final synchronized void onOpen(WebSocket socket, ClientHandshake handshake) {
        URI address = URI.create(handshake.getResourceDescriptor());
        List<String> query =
                Arrays.stream(address.getRawQuery().split("&"))
                        .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                        .toList();
        Newest.add(asked, query);
        opened(socket, address.getPath(), query, handshake);
    }

    @Override
    public final void onClose(WebSocket socket, int code, String reason, boolean remote) {}

    /** Somebody connects; to be looked at, and answered. */
    abstract void opened(
            WebSocket socket, String path, List<String> query, ClientHandshake handshake);

    final void complainUnlessAsked(List<String> query, String... needed) {
        for (String each : needed) {
            complainUnless(query.contains(each), "not asked for: " + each);
        }
    }

    final void heard(int bytes) {
        sound += bytes;
        notifyAll();
    }

    final RecogniserMishap mishap() {
        return mishaps.isEmpty() ? RecogniserMishap.NONE : mishaps.poll();
    }

    /** What is said next; blank when nothing is. */
    final String words() {
        return script.isEmpty() ? "" : script.poll();
    }

    /** It was not heard after all, and is said again. */
    final void unheard(String words) {
        script.addFirst(words);
    }

    static void say(WebSocket socket, String message) {
        if (socket.isOpen()) {
            socket.send(message);
        }
    }
}
