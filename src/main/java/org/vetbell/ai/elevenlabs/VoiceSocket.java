/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.elevenlabs;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vetbell.ai.wire.Alarm;
import org.vetbell.ai.wire.DuplexSocket;
import org.vetbell.ai.wire.Ending;
import org.vetbell.ai.wire.Limits;
import org.vetbell.port.Fault;

/**
 * One socket and the sentences on it. Its lock is held for moments only: never while a sentence,
 * the pool or the connection is called.
 *
 * <p>The service allows five contexts, and counts those that are closing; we use three. A context
 * is closed as soon as its sentence is sent: that is how the service comes to say when it is
 * complete. A context that was broken off and is not confirmed to be over makes the socket suspect.
 */
final class VoiceSocket implements DuplexSocket.Listener {
    /** What it closes a socket with that has too many contexts; and one it never liked. */
    private static final int POLICY = 1008;

    private static final int MOST_SENTENCES = 3;
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(2), Duration.ofSeconds(2), 64_000);

    /** Less than half of the shortest time after which the service closes an idle socket. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(8);

    /** After two minutes without a sentence it is closed. */
    private static final int MOST_IDLE = 15;

    private static final Duration CONFIRMED_WITHIN = Duration.ofSeconds(2);

    private final ElevenLabsVoice pool;
    private final long number;
    private final String language;
    private final Map<String, Recital> sentences = new HashMap<>();
    private DuplexSocket socket;
    private Alarm.Ringing idling = Alarm.Ringing.NONE;
    private int idle;
    private boolean proven;
    private boolean retired;

    VoiceSocket(ElevenLabsVoice pool, long number, String language) {
        this.pool = pool;
        this.number = number;
        this.language = language;
    }

    long number() {
        return number;
    }

    synchronized void open(URI address, Map<String, String> headers) {
        socket = DuplexSocket.open(pool.wire(), address, headers, LIMITS, this);
    }

    /** Reserves room for a sentence; false when there is none. */
    synchronized boolean take(String context, Recital recital) {
        if (retired || sentences.size() >= MOST_SENTENCES || !language.equals(recital.language())) {
            return false;
        }
        idling.stop();
        idle = 0;
        sentences.put(context, recital);
        return true;
    }

    void say(String context, String words) {
        DuplexSocket its = connection();
        its.send(Messages.open(context));
        its.send(Messages.say(context, words));
        its.send(Messages.close(context));
    }

    /** Nobody wants the sentence any longer: what still comes of it is dropped. */
    void abandoned(String context) {
        synchronized (this) {
            if (!sentences.containsKey(context)) {
                return;
            }
        }
        pool.wire().alarm().after(CONFIRMED_WITHIN, () -> unconfirmed(context));
    }

    @Override
    public void text(String message) {
        Told told = Told.of(message);
        Recital its;
        synchronized (this) {
            its = sentences.get(told.context());
            proven = proven || told.error() == null;
        }
        if (told.error() != null && (its == null || told.crowded())) {
            broken(told.error(), told.crowded());
        } else if (its != null) {
            told(told, its);
        }
    }

    @Override
    public void ended(Ending ending) {
        boolean crowded;
        synchronized (this) {
            crowded = proven && ending.code() == POLICY;
        }
        lose(ending.fault(), crowded || ending.worthAnotherTry());
    }

    /** Ends it and whatever is on it. */
    void close() {
        broken(new Fault(Fault.Kind.BROKEN, "closed by us"), false);
    }

    private void told(Told told, Recital its) {
        if (told.error() != null) {
            over(told.context());
            its.failed(told.error());
            return;
        }
        if (told.audio().length > 0) {
            its.audio(told.audio());
        }
        if (told.last()) {
            over(told.context());
            its.done();
        }
    }

    /** That context is no more. */
    private void over(String context) {
        boolean its;
        boolean finished;
        synchronized (this) {
            its = sentences.remove(context) != null;
            finished = retired && sentences.isEmpty();
            if (!retired && sentences.isEmpty()) {
                rest();
            }
        }
        pool.freed(its ? 1 : 0);
        if (finished) {
            farewell();
        }
    }

    private void unconfirmed(String context) {
        synchronized (this) {
            if (!sentences.containsKey(context)) {
                return;
            }
            retired = true;
        }
        pool.forget(this);
        over(context);
    }

    private void rest() {
        idling.stop();
        idling = pool.wire().alarm().after(KEEP_ALIVE, this::stillIdle);
    }

    private void stillIdle() {
        boolean enough;
        synchronized (this) {
            if (retired || !sentences.isEmpty()) {
                return;
            }
            enough = ++idle >= MOST_IDLE;
            retired = enough;
            if (!enough) {
                rest();
            }
        }
        if (enough) {
            pool.forget(this);
            farewell();
        } else {
            connection().send(Messages.keepAlive());
        }
    }

    private void broken(Fault fault, boolean another) {
        lose(fault, another);
        connection().close();
    }

    private void lose(Fault fault, boolean another) {
        List<Recital> lost;
        synchronized (this) {
            retired = true;
            idling.stop();
            lost = List.copyOf(sentences.values());
            sentences.clear();
        }
        long newest = pool.forget(this);
        pool.freed(lost.size());
        lost.forEach(recital -> recital.lost(fault, another, newest));
    }

    private void farewell() {
        DuplexSocket its = connection();
        its.send(Messages.closeSocket());
        its.close();
    }

    private synchronized DuplexSocket connection() {
        return socket;
    }
}
