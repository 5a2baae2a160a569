/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.time.Duration;

/**
 * How hard to load a server.
 *
 * @param calls media calls at once, or calls started per second where the scenario says so
 * @param length how long
 */
record Load(int calls, Duration length) {

    /** From {@code -Dbench.calls} (100) and {@code -Dbench.seconds} (60). */
    static Load chosen() {
        return new Load(
                Integer.getInteger("bench.calls", 100),
                Duration.ofSeconds(Integer.getInteger("bench.seconds", 60)));
    }

    /**
     * As hard, for {@code -Dbench.warmup} seconds (20): the server compiles its hot paths
     * meanwhile.
     */
    Load warmUp() {
        return new Load(calls, Duration.ofSeconds(Integer.getInteger("bench.warmup", 20)));
    }
}
