/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import java.time.Duration;
import java.util.Locale;

/**
 * Something noticed during a call.
 *
 * @param at since the call began to ring
 * @param text words, keys or a number, by kind; may be empty
 */
public record Moment(Duration at, Kind kind, String text) {

    /** What was noticed. */
    public enum Kind {
        /** The agent's words, where the carrier speaks for it. */
        AGENT("AGENT"),
        /** The agent began to be heard on the media stream. */
        AGENT_SPEAKS("AGENT"),
        AGENT_STOPS("AGENT"),
        CALLER("CALLER"),
        KEYS("KEYS"),
        DIAL("DIAL"),
        RECORD("RECORD"),
        CLEAR("CLEAR"),
        STREAM("STREAM"),
        NOTE("NOTE"),
        /** The application did something the carrier does not accept. */
        VIOLATION("WRONG"),
        AGENT_HANGS_UP("END"),
        CALLER_HANGS_UP("END");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    /** One line of a transcript: {@code 00:03.2 AGENT words}. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "%02d:%02d.%d %-6s %s",
                at.toMinutes(),
                at.toSecondsPart(),
                at.toMillisPart() / 100,
                kind.label,
                text);
    }
}
