/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the server's time and memory went, from a flight recording. */
final class Profile {
    private static final String OURS = "org.vetbell.";
    private static final int MOST = 25;

    /** Since JDK 25: samples by processor time, native code included. */
    private static final String CPU_TIME = "jdk.CPUTimeSample";

    private static final String ALLOCATION = "jdk.ObjectAllocationSample";
    private static final String JAVA_ONLY = "jdk.ExecutionSample";

    private final Tally parts = new Tally();
    private final Tally methods = new Tally();
    private final Tally paths = new Tally();
    private final Tally threads = new Tally();
    private final Tally allocated = new Tally();
    private final Tally allocators = new Tally();

    /** A sample weighs all that its thread allocated since the one before, the first since long. */
    private final Set<Long> seen = new HashSet<>();

    private final String time;

    private Profile(String time) {
        this.time = time;
    }

    static Profile of(Path recording) throws IOException {
        try (var file = new RecordingFile(recording)) {
            boolean byCpu =
                    file.readEventTypes().stream().anyMatch(t -> t.getName().equals(CPU_TIME));
            var profile = new Profile(byCpu ? CPU_TIME : JAVA_ONLY);
            while (file.hasMoreEvents()) {
                profile.add(file.readEvent());
            }
            return profile;
        }
    }

    String table() {
        return parts.table("Part", "samples")
                + methods.table("Running method", "samples")
                + paths.table("Our innermost method on the stack, or the thread's work", "samples")
                + threads.table("Thread", "samples")
                + allocated.table("Allocated class", "bytes")
                + allocators.table("Our innermost method that allocates", "bytes");
    }

    private void add(RecordedEvent event) {
        if (event.getStackTrace() == null) {
            return;
        }
        List<RecordedFrame> frames = event.getStackTrace().getFrames();
        String kind = event.getEventType().getName();
        if (kind.equals(ALLOCATION)) {
            if (!seen.add(event.getThread().getId())) {
                allocated(event, frames);
            }
        } else if (kind.equals(time)) {
            parts.add(Part.of(frames.stream().map(Profile::name).toList()).title(), 1);
            methods.add(name(frames.getFirst()), 1);
            paths.add(ours(frames), 1);
            threads.add(threadName(event), 1);
        }
    }

    private void allocated(RecordedEvent event, List<RecordedFrame> frames) {
        long weight = event.getLong("weight");
        allocated.add(event.getClass("objectClass").getName(), weight);
        allocators.add(ours(frames), weight);
    }

    private static String ours(List<RecordedFrame> frames) {
        return frames.stream()
                .map(Profile::name)
                .filter(name -> name.startsWith(OURS))
                .findFirst()
                .orElseGet(() -> "not ours: " + packageOf(name(frames.getFirst())));
    }

    private static String packageOf(String method) {
        String[] parts = method.split("\\.");
        return String.join(".", List.of(parts).subList(0, Math.min(3, parts.length)));
    }

    /** Threads of one pool belong together. */
    private static String threadName(RecordedEvent event) {
        boolean named = event.hasField("sampledThread");
        var thread = event.getThread(named ? "sampledThread" : "eventThread");
        String name = thread == null ? null : thread.getJavaName();
        return name == null ? "unknown" : name.replaceAll("[0-9]+", "N");
    }

    private static String name(RecordedFrame frame) {
        var method = frame.getMethod();
        return method.getType().getName() + "." + method.getName();
    }

    /** Weights by name. */
    private static final class Tally {
        private final Map<String, Long> weights = new HashMap<>();
        private long all;

        void add(String name, long weight) {
            weights.merge(name, weight, Long::sum);
            all += weight;
        }

        String table(String what, String unit) {
            var text =
                    new StringBuilder("\n| " + what + " | " + unit + " | share |\n|---|---|---|\n");
            weights.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .limit(MOST)
                    .forEach(each -> text.append(row(each.getKey(), each.getValue())));
            return text.toString();
        }

        private String row(String name, long weight) {
            double share = 100.0 * weight / all;
            return String.format(Locale.ROOT, "| %s | %d | %.1f %% |\n", name, weight, share);
        }
    }
}
