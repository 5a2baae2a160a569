/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * How fast words become known while they are spoken.
 *
 * @param word how long a caller takes for each
 * @param between the time from one partial transcript to the next
 * @param behind how old the sound is that a partial transcript is of
 */
public record LivePace(Duration word, Supplier<Duration> between, Duration behind) {}
