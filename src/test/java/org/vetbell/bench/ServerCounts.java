/* SPDX-License-Identifier: Apache-2.0 */
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
 * What the server says of itself in {@code /metrics}.
 *
 * @param text the whole document
 */
record ServerCounts(String text) {
    private static final Pattern BOUND = Pattern.compile("ms=\"([0-9.]+)\"");
    private static final String VALUE = "\\{(.*)} ([-0-9.E]+)";

    static ServerCounts read(HttpClient client, URI base) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/metrics")).build();
        return new ServerCounts(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /** Times counted in bounds: {@code name} is how many, {@code name_within{ms=…}} how fast. */
    BoundedTimes times(String name) {
        TreeMap<Double, Long> within = new TreeMap<>();
        Matcher line = Pattern.compile(name + "_within" + VALUE).matcher(text);
        while (line.find()) {
            Matcher bound = BOUND.matcher(line.group(1));
            if (bound.find()) {
                within.put(
                        Double.valueOf(bound.group(1)), (long) Double.parseDouble(line.group(2)));
            }
        }
        return new BoundedTimes(within, (long) value(name));
    }

    /** The value of a metric without parts; zero when there is none. */
    double value(String name) {
        Matcher line = Pattern.compile("(?m)^" + name + "(\\{.*})? ([-0-9.E]+)").matcher(text);
        return line.find() ? Double.parseDouble(line.group(2)) : 0;
    }

    /**
     * The stages of a turn as the server measured them since its start, in milliseconds: the 95th
     * percentile of each part of {@code vetbell_turn_stage_ms}. Empty where the server has none.
     */
    Map<String, Double> turnStages() {
        Map<String, Double> stages = new TreeMap<>();
        Matcher line = Pattern.compile("vetbell_turn_stage[a-z_]*" + VALUE).matcher(text);
        while (line.find()) {
            Matcher stage = Pattern.compile("stage=\"([^\"]+)\"").matcher(line.group(1));
            if (stage.find() && line.group(1).contains("quantile=\"0.95\"")) {
                stages.merge(stage.group(1), Double.parseDouble(line.group(2)), Math::max);
            }
        }
        return stages;
    }
}
