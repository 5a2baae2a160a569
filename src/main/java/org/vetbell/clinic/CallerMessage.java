/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

import java.time.Duration;

/** A message for the practice: recorded sound, or words the carrier understood. */
public sealed interface CallerMessage {

    /**
     * A message kept as sound.
     *
     * @param reference where the recording is: a file name of ours or the carrier's recording id
     * @param length how long it is
     */
    record Recorded(String reference, Duration length) implements CallerMessage {}

    /** A message kept as words. */
    record Spoken(String text) implements CallerMessage {}
}
