/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import org.vetbell.port.CallJournal.Entry;
import org.vetbell.port.JournalText;

/** Journal entries as lines of JSON, in the form in which they are stored. */
public final class JsonJournalText implements JournalText {
    @Override
    public String line(Entry entry) {
        return RecordJson.write(Entry.class, entry);
    }

    @Override
    public Entry entry(String line) {
        return RecordJson.read(Entry.class, line);
    }
}
