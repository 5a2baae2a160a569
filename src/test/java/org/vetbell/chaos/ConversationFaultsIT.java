/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.chaos;

import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A model that hears and speaks by itself, and what becomes of callers when it fails. */
@EnabledIfSystemProperty(
        named = "vetbell.chaos",
        matches = "true",
        disabledReason = "in full by -Pchaos; every build plays the faults of ConversationIT")
class ConversationFaultsIT extends FaultsOfARung {
    ConversationFaultsIT() {
        super("conversation", () -> new Cascade("conversation", true), Rows.fairConversation());
    }

    @Override
    List<Row> rows() {
        return Rows.ofTheConversation();
    }
}
