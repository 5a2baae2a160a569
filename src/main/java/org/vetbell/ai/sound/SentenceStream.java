/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.sound;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.vetbell.ai.wire.Alarm;
import org.vetbell.ai.wire.Ending;
import org.vetbell.ai.wire.Faults;
import org.vetbell.ai.wire.Wire;
import org.vetbell.port.Fault;
import org.vetbell.port.TextToSpeech;
import org.vetbell.port.Use;

/**
 * One sentence as it streams in over HTTP, cut anywhere. Guarded by itself; the sink is called
 * under that lock, the connection is not.
 */
public final class SentenceStream
        implements TextToSpeech.Speaking, Flow.Subscriber<List<ByteBuffer>> {
    /** Callers have lower limits; this one sees to it that nothing is waited for for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private static final long MOST_SECONDS = 60;

    private static final int OK = 200;

    private final Wire wire;
    private final TextToSpeech.Sink sink;
    private final Decoding decoding;
    private final Refusals refusals;
    private final Charge charge;
    private CompletableFuture<?> exchange = new CompletableFuture<>();
    private Flow.Subscription subscription;
    private Alarm.Ringing deadline = Alarm.Ringing.NONE;
    private boolean answered;
    private boolean accepted;
    private boolean again;
    private boolean over;
    private long bytes;

    /**
     * @param charge what the sentence costs
     */
    public SentenceStream(Wire wire, Source source, Charge charge, TextToSpeech.Sink sink) {
        this.wire = wire;
        this.decoding = source.decoding();
        this.refusals = source.refusals();
        this.charge = charge;
        this.sink = sink;
    }

    /** Asks for the sentence; once. */
    public void begin(HttpRequest request) {
        synchronized (this) {
            await();
        }
        CompletableFuture<HttpResponse<Void>> sent = wire.http().sendAsync(request, this::body);
        synchronized (this) {
            exchange = sent;
        }
        sent.whenComplete(
                (ignored, failure) -> {
                    if (failure != null) {
                        broken(request, Faults.of(failure));
                    }
                });
    }

    /** A connection that was kept from the sentence before may have ended meanwhile. */
    private void broken(HttpRequest request, Ending ending) {
        boolean retry;
        synchronized (this) {
            retry = !over && !again && !answered && ending.worthAnotherTry();
            again = true;
        }
        if (retry) {
            begin(request);
        } else {
            fail(ending.fault());
        }
    }

    @Override
    public void cancel() {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            deadline.stop();
            charge(accepted || !answered);
        }
        disconnect();
    }

    @Override
    public void onSubscribe(Flow.Subscription its) {
        boolean unwanted;
        synchronized (this) {
            subscription = its;
            unwanted = over;
        }
        if (unwanted) {
            its.cancel();
        } else {
            its.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        boolean tooMuch;
        Flow.Subscription its;
        synchronized (this) {
            if (over) {
                return;
            }
            its = subscription;
            bytes += buffers.stream().mapToInt(ByteBuffer::remaining).sum();
            tooMuch = bytes > MOST_SECONDS * decoding.bytesASecond();
            if (!tooMuch) {
                await();
                buffers.forEach(buffer -> sound(decoding.more(buffer)));
            }
        }
        if (tooMuch) {
            giveUp(new Fault(Fault.Kind.GARBLED, "more sound than a sentence may have"));
        } else {
            its.request(1);
        }
    }

    @Override
    public void onError(Throwable failure) {
        fail(Faults.of(failure).fault());
    }

    @Override
    public synchronized void onComplete() {
        if (!over) {
            sound(decoding.end());
            over = true;
            deadline.stop();
            charge(true);
            sink.done();
        }
    }

    private HttpResponse.BodySubscriber<Void> body(HttpResponse.ResponseInfo head) {
        synchronized (this) {
            answered = true;
            accepted = head.statusCode() == OK;
        }
        if (head.statusCode() == OK) {
            return BodySubscribers.fromSubscriber(this, its -> null);
        }
        return BodySubscribers.mapping(
                BodySubscribers.ofString(StandardCharsets.UTF_8),
                refusal -> {
                    fail(refusals.fault(head, refusal));
                    return null;
                });
    }

    private void sound(byte[] mulaw) {
        Pieces.of(mulaw, this::piece);
    }

    private void piece(byte[] mulaw) {
        if (!over) {
            sink.audio(mulaw);
        }
    }

    private void await() {
        deadline.stop();
        deadline = wire.alarm().after(PATIENCE, this::late);
    }

    private void late() {
        giveUp(new Fault(Fault.Kind.SLOW, "nothing came for a sentence"));
    }

    private synchronized void fail(Fault fault) {
        if (!over) {
            over = true;
            deadline.stop();
            charge(accepted);
            sink.failed(fault);
        }
    }

    /** The service makes what it has accepted, whoever listens; so it may what it has received. */
    private void charge(boolean bought) {
        if (bought) {
            Use use = charge.of(bytes * 1000 / decoding.bytesASecond());
            if (use.amount() > 0) {
                sink.used(use);
            }
        }
    }

    private void giveUp(Fault fault) {
        fail(fault);
        disconnect();
    }

    /** Only within an answer: a connection that is free again may be another sentence's. */
    private void disconnect() {
        Flow.Subscription its;
        CompletableFuture<?> sent;
        synchronized (this) {
            its = subscription;
            sent = exchange;
        }
        if (its != null) {
            its.cancel();
        }
        sent.cancel(true);
    }

    /**
     * What is particular to a service.
     *
     * @param decoding of this sentence alone
     * @param refusals what the service means by answers without sound
     */
    public record Source(Decoding decoding, Refusals refusals) {}

    /** How what comes in becomes telephone sound. One thread at a time. */
    public interface Decoding {
        /** How much comes in for a second of sound. */
        int bytesASecond();

        /** More came; gives mu-law. */
        byte[] more(ByteBuffer some);

        /** That was all; gives what was held back. */
        byte[] end();
    }

    /** What a service means by answers without sound. */
    @FunctionalInterface
    public interface Refusals {
        /** Tells from the head of an answer that is no success and what came with it. */
        Fault fault(HttpResponse.ResponseInfo head, String body);
    }
}
