/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.scenario;

/** The call did not go as the scenario wants it. */
public final class ScenarioFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScenarioFailed(String message) {
        super(message);
    }
}
