/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Benchmarks, started by {@code ./mvnw -Pbench}: loads on a running server ({@link
 * org.vetbell.bench.Scenario}) that tell latency and CPU time per call, and JMH benchmarks of
 * single pieces ({@code -Djmh=…}). They print figures and judge nothing; the figures that count are
 * kept in {@code docs/performance.md}.
 */
package org.vetbell.bench;
