/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import java.time.Duration;

/**
 * What could be heard during 20 ms of a media stream.
 *
 * @param at when they began, in the stream's own time since the call began to ring
 * @param caller whether the caller made a sound, any noise behind them apart
 * @param agent whether the agent was heard at the caller's ear
 */
public record Heard(Duration at, boolean caller, boolean agent) {

    /** How long it lasted. */
    public static final Duration LENGTH = CallLine.TICK;

    public Duration end() {
        return at.plus(LENGTH);
    }
}
