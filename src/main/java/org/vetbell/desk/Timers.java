/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.time.Duration;
import java.util.concurrent.Future;

/** Runs something small later. Any thread. */
interface Timers {
    /** Runs {@code task}, which must only offer a signal, after that time, unless cancelled. */
    Future<?> after(Duration delay, Runnable task);
}
