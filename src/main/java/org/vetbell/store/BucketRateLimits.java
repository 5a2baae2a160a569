/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vetbell.port.RateLimits;

/**
 * Limits of this node, in memory: a token bucket for each source seen lately. Sources are
 * forgotten, oldest first, when there are too many; a flood from many of them costs memory that is
 * bounded, and may let each of them begin anew.
 */
final class BucketRateLimits implements RateLimits {
    private static final int MOST_SOURCES = 50_000;

    private final Map<Limited, Allowance> allowances;
    private final Map<Limited, Sources> sources = new EnumMap<>(Limited.class);

    BucketRateLimits(Map<Limited, Allowance> allowances, TimeMeter clock) {
        this.allowances = allowances;
        for (Limited what : Limited.values()) {
            sources.put(what, new Sources(allowances.get(what), clock));
        }
    }

    @Override
    public boolean admits(Limited what, String key) {
        return allowances.get(what).times() == 0 || sources.get(what).bucket(key).tryConsume(1);
    }

    /** The buckets of one kind, those used last at the end. */
    private static final class Sources {
        private final Allowance allowance;
        private final TimeMeter clock;
        private final Map<String, Bucket> buckets =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                        return size() > MOST_SOURCES;
                    }
                };

        Sources(Allowance allowance, TimeMeter clock) {
            this.allowance = allowance;
            this.clock = clock;
        }

        synchronized Bucket bucket(String key) {
            return buckets.computeIfAbsent(key, ignored -> full());
        }

        private Bucket full() {
            return Bucket.builder()
                    .withCustomTimePrecision(clock)
                    .addLimit(
                            limit ->
                                    limit.capacity(allowance.times())
                                            .refillGreedy(allowance.times(), allowance.within()))
                    .build();
        }
    }
}
