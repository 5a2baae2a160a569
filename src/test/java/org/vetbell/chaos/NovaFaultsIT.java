/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.chaos;

import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Deepgram as recogniser, by its Nova models, and what becomes of callers when it fails. */
@EnabledIfSystemProperty(
        named = "vetbell.chaos",
        matches = "true",
        disabledReason = "in full by -Pchaos; every build plays the faults of ChainOverSocketsTest")
class NovaFaultsIT extends FaultsOfARung {
    NovaFaultsIT() {
        super("nova", DeepgramWorld::nova, Rows.fair());
    }

    @Override
    List<Row> rows() {
        return Rows.ofNova();
    }
}
