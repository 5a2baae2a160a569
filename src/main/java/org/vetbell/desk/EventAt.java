/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.time.Instant;
import org.vetbell.call.CallEvent;

/** An event that waits for its time: the desk stamps it when it happens to the call. */
@FunctionalInterface
public interface EventAt {
    /** The event, having happened at {@code now}. */
    CallEvent at(Instant now);
}
