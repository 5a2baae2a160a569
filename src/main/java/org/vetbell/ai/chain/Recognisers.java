/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** All recognisers that are set up, in the order of preference; their owner. */
record Recognisers(List<Recogniser> all) implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Recognisers.class.getName());

    Recognisers {
        all = List.copyOf(all);
    }

    /** Lets go of what those on this machine hold. */
    @Override
    public void close() {
        for (Recogniser recogniser : all) {
            if (recogniser.speech() instanceof AutoCloseable held) {
                close(recogniser.name(), held);
            }
        }
    }

    private static void close(String name, AutoCloseable held) {
        try {
            held.close();
        } catch (Exception failure) {
            LOG.log(Level.WARNING, "The recogniser " + name + " does not end properly", failure);
        }
    }
}
