/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.vetbell.audio.MuLaw;

/**
 * What fakes of recognisers behind sockets have in common: words from a script, mishaps in order,
 * and what they were asked and told. Guarded by itself.
 */
public abstract class ScriptedRecogniser extends ScriptedSockets {
    private final Callers<RecogniserMishap> callers = new Callers<>(RecogniserMishap.NONE);
    private final Map<WebSocket, Connection> connections = new HashMap<>();
    private final List<List<String>> asked = new ArrayList<>();
    private Supplier<Duration> delay = () -> Duration.ZERO;
    private boolean onlySpeech;
    private int sound;

    ScriptedRecogniser(int port) {
        super(port);
    }

    /** The words of the next pauses, in order; without any left the caller said nothing. */
    public final synchronized void hears(String... words) {
        callers.say(List.of(words));
    }

    /** What goes wrong at the next pauses, in order. */
    public final synchronized void mishaps(RecogniserMishap... next) {
        callers.meet(List.of(next));
    }

    /**
     * Callers say these, where nothing else is scripted: each a line a pause, from its beginning.
     */
    public final synchronized void everyCaller(Supplier<? extends Iterator<String>> lines) {
        callers.everyone(lines);
    }

    /** From now on a pause without speech before it has no words, as with the real service. */
    public final synchronized void hearingSpeechOnly() {
        onlySpeech = true;
    }

    /** How long after a pause its words come. */
    public final synchronized void after(Supplier<Duration> distribution) {
        delay = distribution;
    }

    /** Whether everything that was to go wrong has. */
    public final synchronized boolean wentWrong() {
        return callers.safe();
    }

    /** Everything scripted that did not happen is taken back. */
    public final synchronized void forget() {
        callers.forget();
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
        connections.put(socket, new Connection(callers.connect()));
        opened(socket, address.getPath(), query, handshake);
    }

    @Override
    public final synchronized void onClose(
            WebSocket socket, int code, String reason, boolean remote) {
        connections.remove(socket);
    }

    /** Somebody connects; to be looked at, and answered. */
    abstract void opened(
            WebSocket socket, String path, List<String> query, ClientHandshake handshake);

    final void complainUnlessAsked(List<String> query, String... needed) {
        for (String each : needed) {
            complainUnless(query.contains(each), "not asked for: " + each);
        }
    }

    final void heard(WebSocket socket, byte[] mulaw) {
        sound += mulaw.length;
        connection(socket).line.hear(mulaw);
        notifyAll();
    }

    /** Whether there was speech since the last pause; for somebody who minds. */
    final boolean spoken(WebSocket socket) {
        return !onlySpeech || connection(socket).line.spoken();
    }

    /** Whether the sound of that code is worth a word. */
    final boolean isAudible(byte code) {
        return onlySpeech ? Callers.isLoud(code) : code != MuLaw.SILENCE;
    }

    /** Here is a pause; gives whether there are words to the sound before it. */
    final boolean pause(WebSocket socket) {
        return connection(socket).line.commit() || !onlySpeech;
    }

    final RecogniserMishap mishap(WebSocket socket) {
        return connection(socket).line.mishap();
    }

    /** What is said next; blank when nothing is. */
    final String words(WebSocket socket) {
        return connection(socket).line.words();
    }

    /** It was not heard after all, and is said again. */
    final void unheard(String words) {
        callers.sayAgain(words);
    }

    /** Does that once words may come, guarded, and in the order of pauses. */
    final void later(WebSocket socket, Runnable what) {
        Connection its = connection(socket);
        long now = System.nanoTime();
        its.due = Math.max(its.due, now + delay.get().toNanos());
        if (its.due <= now) {
            what.run();
        } else {
            clock.schedule(() -> guarded(what), its.due - now, TimeUnit.NANOSECONDS);
        }
    }

    private synchronized void guarded(Runnable what) {
        what.run();
    }

    /** Of a socket that has closed meanwhile nothing comes of it. */
    private Connection connection(WebSocket socket) {
        return connections.computeIfAbsent(socket, gone -> new Connection(callers.connect()));
    }

    static void say(WebSocket socket, String message) {
        if (socket.isOpen()) {
            socket.send(message);
        }
    }

    /** One connection: who speaks there, and when the last words that are promised are due. */
    private static final class Connection {
        private final Callers<RecogniserMishap>.Line line;
        private long due = System.nanoTime();

        Connection(Callers<RecogniserMishap>.Line line) {
            this.line = line;
        }
    }
}
