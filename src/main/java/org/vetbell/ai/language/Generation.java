/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.language;

import java.util.concurrent.Future;
import org.vetbell.ai.wire.Alarm;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel.Generating;
import org.vetbell.port.LanguageModel.Sink;
import org.vetbell.port.LanguageModel.ToolCall;
import org.vetbell.port.LanguageModel.Usage;

/**
 * One answer under way: its deadlines, its end, and what stops it. Guarded by itself; the sink must
 * not block.
 */
final class Generation implements Generating {
    private final Sink sink;
    private final Alarm alarm;
    private final Patience patience;
    private Alarm.Ringing next = Alarm.Ringing.NONE;
    private Alarm.Ringing last = Alarm.Ringing.NONE;
    private Future<?> exchange;
    private boolean over;

    Generation(Sink sink, Alarm alarm, Patience patience) {
        this.sink = sink;
        this.alarm = alarm;
        this.patience = patience;
    }

    synchronized void begin() {
        last = alarm.after(patience.whole(), () -> fail(slow("the answer is too long")));
        next = alarm.after(patience.first(), () -> fail(slow("no first token in time")));
    }

    /** What is stopped when the answer is not wanted any longer. */
    void runs(Future<?> running) {
        boolean unwanted;
        synchronized (this) {
            exchange = running;
            unwanted = over;
        }
        if (unwanted) {
            running.cancel(true);
        }
    }

    /** Something came: the next has its own time. */
    synchronized void alive() {
        if (!over) {
            next.stop();
            next = alarm.after(patience.gap(), () -> fail(slow("no further token in time")));
        }
    }

    synchronized void text(String delta) {
        if (!over && !delta.isEmpty()) {
            sink.text(delta);
        }
    }

    synchronized void tool(ToolCall call) {
        if (!over) {
            sink.toolCall(call);
        }
    }

    synchronized void done(Usage usage) {
        if (end()) {
            sink.done(usage);
        }
    }

    void fail(Fault fault) {
        synchronized (this) {
            if (end()) {
                sink.failed(fault);
            }
        }
        stop();
    }

    @Override
    public void cancel() {
        synchronized (this) {
            end();
        }
        stop();
    }

    synchronized boolean wanted() {
        return !over;
    }

    private boolean end() {
        boolean first = !over;
        over = true;
        next.stop();
        last.stop();
        return first;
    }

    private void stop() {
        Future<?> running;
        synchronized (this) {
            running = exchange;
        }
        if (running != null) {
            running.cancel(true);
        }
    }

    private static Fault slow(String reason) {
        return new Fault(Fault.Kind.SLOW, reason);
    }
}
