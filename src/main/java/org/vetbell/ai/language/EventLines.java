/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.language;

import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParsingHandle;
import java.util.concurrent.Flow;
import org.vetbell.port.Fault;

/**
 * Server-sent events, line by line as they arrive (WHATWG HTML, section 9.2). A stream that ends
 * before it said so is broken, not complete. One thread at a time.
 */
final class EventLines implements Flow.Subscriber<String> {
    private static final String DATA = "data:";
    private static final String EVENT = "event:";
    private static final int LARGEST = 1 << 20;

    private final Generation generation;
    private final ServerSentEventListener listener;
    private final ServerSentEventContext context;
    private final StringBuilder data = new StringBuilder();
    private String event;
    private boolean complete;

    EventLines(Generation generation, ServerSentEventListener listener) {
        this.generation = generation;
        this.listener = listener;
        this.context = new ServerSentEventContext(new Handle(generation));
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        if (line.isEmpty()) {
            dispatch();
        } else if (line.startsWith(DATA)) {
            data.append(data.isEmpty() ? "" : "\n").append(value(line, DATA));
        } else if (line.startsWith(EVENT)) {
            event = value(line, EVENT);
        }
        if (data.length() > LARGEST) {
            generation.fail(new Fault(Fault.Kind.GARBLED, "an event is too large"));
        }
    }

    @Override
    public void onError(Throwable failure) {
        generation.fail(new Fault(Fault.Kind.BROKEN, failure.getClass().getSimpleName()));
    }

    @Override
    public void onComplete() {
        dispatch();
        if (complete) {
            listener.onClose();
        } else {
            generation.fail(new Fault(Fault.Kind.BROKEN, "the stream ended too early"));
        }
    }

    private void dispatch() {
        String whole = data.toString();
        String kind = event;
        data.setLength(0);
        event = null;
        if (whole.isEmpty() || !generation.wanted()) {
            return;
        }
        generation.alive();
        if (whole.equals("[DONE]") || "message_stop".equals(kind)) {
            complete = true;
        }
        if (whole.startsWith("{\"error\"") || "error".equals(kind)) {
            generation.fail(Refusals.within(whole));
            return;
        }
        pass(new ServerSentEvent(kind, whole));
    }

    private void pass(ServerSentEvent next) {
        try {
            listener.onEvent(next, context);
        } catch (RuntimeException e) {
            generation.fail(new Fault(Fault.Kind.GARBLED, "an event cannot be understood"));
        }
    }

    private static String value(String line, String field) {
        String value = line.substring(field.length());
        return value.startsWith(" ") ? value.substring(1) : value;
    }

    private record Handle(Generation generation) implements ServerSentEventParsingHandle {
        @Override
        public void cancel() {
            generation.cancel();
        }

        @Override
        public boolean isCancelled() {
            return !generation.wanted();
        }
    }
}
