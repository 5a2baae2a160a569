/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.vetbell.ai.sound.Pieces;
import org.vetbell.ai.wire.Alarm;
import org.vetbell.ai.wire.Ending;
import org.vetbell.ai.wire.Faults;
import org.vetbell.ai.wire.Wire;
import org.vetbell.audio.MuLaw;
import org.vetbell.audio.Resampler;
import org.vetbell.port.Fault;
import org.vetbell.port.TextToSpeech;

/**
 * One sentence as it streams in: 16-bit little-endian samples at 24 kHz, cut anywhere. Guarded by
 * itself; the sink is called under that lock, the connection is not.
 */
final class SpeechStream implements TextToSpeech.Speaking, Flow.Subscriber<List<ByteBuffer>> {
    private static final int RATE_HZ = 24_000;

    /** Callers have lower limits; this one sees to it that nothing is waited for for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    /** A minute. */
    private static final long MOST_BYTES = 60L * 2 * RATE_HZ;

    private static final int OK = 200;

    private final Wire wire;
    private final TextToSpeech.Sink sink;
    private final Resampler resampler = new Resampler(RATE_HZ);
    private CompletableFuture<?> exchange = new CompletableFuture<>();
    private Flow.Subscription subscription;
    private Alarm.Ringing deadline = Alarm.Ringing.NONE;
    private boolean answered;
    private boolean again;
    private boolean over;
    private long bytes;
    private int lowByte = -1;

    SpeechStream(Wire wire, TextToSpeech.Sink sink) {
        this.wire = wire;
        this.sink = sink;
    }

    void begin(HttpRequest request) {
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
            tooMuch = bytes > MOST_BYTES;
            if (!tooMuch) {
                await();
                buffers.forEach(buffer -> sound(resampler.more(samples(buffer))));
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
            sound(resampler.end());
            over = true;
            deadline.stop();
            sink.done();
        }
    }

    private HttpResponse.BodySubscriber<Void> body(HttpResponse.ResponseInfo head) {
        synchronized (this) {
            answered = true;
        }
        if (head.statusCode() == OK) {
            return BodySubscribers.fromSubscriber(this, its -> null);
        }
        return BodySubscribers.mapping(
                BodySubscribers.ofString(StandardCharsets.UTF_8),
                refusal -> {
                    fail(fault(head, refusal));
                    return null;
                });
    }

    /** Too many requests may also mean that nobody pays, which does not pass by itself. */
    private static Fault fault(HttpResponse.ResponseInfo head, String refusal) {
        return Stream.of("insufficient_quota", "credit_balance_exhausted", "invalid_api_key")
                .filter(refusal::contains)
                .findFirst()
                .map(code -> new Fault(Fault.Kind.REFUSED, code))
                .orElseGet(() -> Faults.ofStatus(head.statusCode(), head.headers()));
    }

    /** Whole samples; the half of one that is left waits for the other. */
    private short[] samples(ByteBuffer buffer) {
        int available = buffer.remaining() + (lowByte >= 0 ? 1 : 0);
        short[] samples = new short[available / 2];
        for (int i = 0; i < samples.length; i++) {
            int low = lowByte >= 0 ? lowByte : buffer.get() & 0xFF;
            lowByte = -1;
            samples[i] = (short) (buffer.get() << 8 | low);
        }
        if (buffer.hasRemaining()) {
            lowByte = buffer.get() & 0xFF;
        }
        return samples;
    }

    private void sound(short[] samples) {
        Pieces.of(MuLaw.encode(samples), this::piece);
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
            sink.failed(fault);
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
}
