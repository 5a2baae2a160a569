/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.chaos;

import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Deepgram as recogniser, by its Flux models, and as voice, and what becomes of callers when it
 * fails.
 */
@EnabledIfSystemProperty(
        named = "vetbell.chaos",
        matches = "true",
        disabledReason = "in full by -Pchaos; every build plays the faults of ChainOverSocketsTest")
class FluxFaultsIT extends FaultsOfARung {
    FluxFaultsIT() {
        super("flux", DeepgramWorld::flux, Rows.fair());
    }

    @Override
    List<Row> rows() {
        return Rows.ofFlux();
    }
}
