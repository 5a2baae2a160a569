/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.wire;

import java.time.Duration;

/** Deadlines of providers. Any thread. */
@FunctionalInterface
public interface Alarm {
    /** Runs {@code task}, which must not block, after that long unless stopped before. */
    Ringing after(Duration delay, Runnable task);

    /** An alarm that is set. */
    @FunctionalInterface
    interface Ringing {
        /** No alarm. */
        Ringing NONE = () -> {};

        /** Stops it. Harmless twice, and when it has rung. */
        void stop();
    }
}
