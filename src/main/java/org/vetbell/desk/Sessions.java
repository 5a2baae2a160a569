/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

/** Finds the {@link CallSession} of the call that this thread drains. */
@FunctionalInterface
interface Sessions {
    CallSession of(LiveHandle handle);
}
