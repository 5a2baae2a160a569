/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.vetbell.hostile.FuzzInput;
import org.vetbell.port.CallJournal;
import org.vetbell.port.JournalText;

/**
 * A line is an entry of a journal, and stays that entry however often it is written and read, or is
 * refused without repeating what was said in the call; it may repeat the name of an unknown type.
 */
class JournalFuzz {
    private final JournalText journal = new JsonJournalText();

    @FuzzTest
    void aLineIsAnEntryOrRefused(byte[] line) {
        CallJournal.Entry entry;
        try {
            entry = journal.entry(FuzzInput.text(line));
        } catch (RuntimeException refused) {
            assertThat(refused.getMessage().replaceFirst(" has no [A-Z]\\w*$", ""))
                    .doesNotContain(FuzzInput.PERSONAL);
            assertThat(refused).hasNoCause();
            return;
        }
        String written = journal.line(entry);
        assertThat(written).doesNotContain("\n");
        assertThat(journal.entry(written)).isEqualTo(entry);
        assertThat(journal.line(journal.entry(written))).isEqualTo(written);
    }
}
