/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.vetbell.call.CallEvent;
import org.vetbell.call.TurnStage;
import org.vetbell.clinic.ClinicId;

/**
 * What the desk counts. The hot path touches plain adders only; the registry reads them on demand.
 */
@ApplicationScoped
class DeskMetrics {
    private final LongAdder droppedFrames = new LongAdder();
    private final LongAdder failedSignals = new LongAdder();
    private final LatencyCounts frames = LatencyCounts.ofFrames();
    private final Map<Class<?>, Counter> events = new ConcurrentHashMap<>();
    private final MetricRegistry registry;

    /** For the container's proxies. */
    protected DeskMetrics() {
        this.registry = null;
    }

    @Inject
    DeskMetrics(MetricRegistry registry) {
        this.registry = registry;
        gauge("vetbell_frames_dropped", "caller audio dropped because a mailbox was behind")
                .of(droppedFrames::sum);
        gauge("vetbell_signals_failed", "signals whose handling broke").of(failedSignals::sum);
        gauge("vetbell_frames_handled", "caller audio frames handled").of(frames::count);
        frames.publish(
                registry,
                Metadata.builder()
                        .withName("vetbell_frames_handled_within")
                        .withDescription("frames handled within so many ms of being received")
                        .build());
    }

    /** Counts of a desk without a registry, for tests. */
    static DeskMetrics unregistered() {
        return new DeskMetrics();
    }

    public void frameDropped() {
        droppedFrames.increment();
    }

    public void signalFailed() {
        failedSignals.increment();
    }

    public void frameHandled(long nanos) {
        frames.record(nanos);
    }

    public void happened(CallEvent event, ClinicId clinic) {
        if (registry != null) {
            if (event instanceof CallEvent.TurnTimed turn) {
                turn.stages().forEach(stage -> reached(stage, clinic));
            }
            events.computeIfAbsent(event.getClass(), this::counter).inc();
        }
    }

    private void reached(TurnStage stage, ClinicId clinic) {
        registry.histogram(
                        Metadata.builder()
                                .withName("vetbell_turn_stage_ms")
                                .withDescription("from the end of the caller's speech to a stage")
                                .build(),
                        new Tag("stage", stage.kind().name()),
                        new Tag("clinic", clinic.value()))
                .update(stage.after().toMillis());
    }

    /** Looking one up in the registry took a hundredth of the server's time. */
    private Counter counter(Class<?> kind) {
        return registry.counter("vetbell_call_events", new Tag("kind", kind.getSimpleName()));
    }

    void liveCalls(java.util.function.IntSupplier live) {
        if (registry != null) {
            gauge("vetbell_live_calls", "calls attended now").of(live::getAsInt);
        }
    }

    private Gauge gauge(String name, String description) {
        return value ->
                registry.gauge(
                        Metadata.builder().withName(name).withDescription(description).build(),
                        value::get);
    }

    private interface Gauge {
        void of(java.util.function.Supplier<? extends Number> value);
    }
}
