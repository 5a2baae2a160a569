/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.util.Optional;

/** One way of loading a server. */
interface Scenario {

    /** The name to choose it by, with {@code -Dbench.scenarios=…}. */
    String name();

    /** Whether it is run unless others are chosen. */
    default boolean usual() {
        return true;
    }

    /**
     * Whether a run that does not count comes first, for the server compiles its hot paths
     * meanwhile.
     */
    default boolean warmsUp() {
        return true;
    }

    /** What stands around a server of its own, if it needs one. */
    default Optional<Scene> scene() {
        return Optional.empty();
    }

    /** Loads the server for the time given and returns when all calls have ended. */
    void run(Server server, Load load, Report report) throws Exception;
}
