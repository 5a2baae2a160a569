package org.vetbell.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From frame received to frame handled, as the server itself counts it in {@code /metrics}; times
 * are the upper bounds of its counts.
 *
 * @param within frames handled within so many milliseconds
 * @param all frames handled
 */
record HandledFrames(TreeMap<Double, Long> within, long all) implements Figures {
    private static final Pattern LINE =
            Pattern.compile("vetbell_frames_handled(_within)?\\{(.*)} ([0-9.E]+)");
    private static final Pattern BOUND = Pattern.compile("ms=\"([0-9.]+)\"");

    /** What the server counted since it started. */
    static HandledFrames read(HttpClient client, URI base)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/metrics")).build();
        String text = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        TreeMap<Double, Long> within = new TreeMap<>();
        long all = 0;
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            long count = (long) Double.parseDouble(line.group(3));
            Matcher bound = BOUND.matcher(line.group(2));
            if (line.group(1) == null) {
                all = count;
            } else if (bound.find()) {
                within.put(Double.valueOf(bound.group(1)), count);
            }
        }
        return new HandledFrames(within, all);
    }

    /** What was counted since {@code before}. */
    HandledFrames since(HandledFrames before) {
        TreeMap<Double, Long> since = new TreeMap<>();
        within.forEach((ms, n) -> since.put(ms, n - before.within.getOrDefault(ms, 0L)));
        return new HandledFrames(since, all - before.all);
    }

    @Override
    public int count() {
        return Math.toIntExact(all);
    }

    @Override
    public int lost() {
        return 0;
    }

    @Override
    public double millisAt(double quantile) {
        for (Map.Entry<Double, Long> bound : within.entrySet()) {
            if (bound.getValue() >= quantile * all) {
                return bound.getKey();
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
