/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.language;

import dev.langchain4j.model.output.TokenUsage;
import java.util.concurrent.Future;
import org.vetbell.ai.wire.Alarm;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel.Generating;
import org.vetbell.port.LanguageModel.Sink;
import org.vetbell.port.LanguageModel.ToolCall;

/**
 * One answer under way: its deadlines, its end, and what stops it. Guarded by itself; the sink must
 * not block.
 */
final class Generation implements Generating {
    private final Sink sink;
    private final Alarm alarm;
    private final Patience patience;
    private final Bill bill;
    private Alarm.Ringing next = Alarm.Ringing.NONE;
    private Alarm.Ringing last = Alarm.Ringing.NONE;
    private Future<?> exchange;
    private boolean accepted;
    private boolean over;

    Generation(Sink sink, Alarm alarm, Patience patience, Bill bill) {
        this.sink = sink;
        this.alarm = alarm;
        this.patience = patience;
        this.bill = bill;
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

    /** The provider works on it: it will be on the bill, however it ends. */
    synchronized void accepted() {
        accepted = true;
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
            bill.wrote(delta);
            sink.text(delta);
        }
    }

    synchronized void tool(ToolCall call) {
        if (!over) {
            bill.wrote(call.arguments());
            sink.toolCall(call);
        }
    }

    synchronized void done(TokenUsage usage) {
        if (end()) {
            bill.reported(usage).forEach(sink::used);
            sink.done();
        }
    }

    void fail(Fault fault) {
        synchronized (this) {
            if (end()) {
                reckon(accepted || fault.kind() == Fault.Kind.SLOW);
                sink.failed(fault);
            }
        }
        stop();
    }

    @Override
    public void cancel() {
        synchronized (this) {
            if (end()) {
                reckon(accepted || exchange != null);
            }
        }
        stop();
    }

    synchronized boolean wanted() {
        return !over;
    }

    /** What was asked for is made for a while, though nobody waits for it any longer. */
    private void reckon(boolean bought) {
        if (bought) {
            bill.estimated().forEach(sink::used);
        }
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
