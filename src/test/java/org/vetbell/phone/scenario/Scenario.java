/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.scenario;

import java.util.List;

/**
 * A call to be played.
 *
 * @param clinic {@code harbour} or {@code birchwood}
 */
public record Scenario(String name, String clinic, Rung rung, List<Step> steps) {

    /** How the clinic is to answer. */
    public enum Rung {
        GATHER,
        MEDIA
    }
}
