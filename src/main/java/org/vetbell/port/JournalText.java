/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

/** Entries of a call's journal as text. The same entry always gives the same text. Any thread. */
public interface JournalText {
    /** An entry as one line, without a line break. */
    String line(CallJournal.Entry entry);

    /**
     * The entry of a line.
     *
     * @throws RuntimeException when the line is none of this version's journal
     */
    CallJournal.Entry entry(String line);
}
