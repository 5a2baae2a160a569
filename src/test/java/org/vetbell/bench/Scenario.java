package org.vetbell.bench;

import java.util.List;

/** One way of loading a server. */
interface Scenario {

    /** The name to choose it by, with {@code -Dbench.scenarios=…}. */
    String name();

    /**
     * Loads the server for the time given and returns when all calls have ended. Called twice: a
     * short warm-up first, whose result is thrown away.
     */
    List<Measured> run(Target target, Load load) throws Exception;
}
