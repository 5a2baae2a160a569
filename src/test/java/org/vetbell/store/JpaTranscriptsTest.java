/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.vetbell.port.Transcripts;
import org.vetbell.port.TranscriptsContract;

class JpaTranscriptsTest implements TranscriptsContract {
    @TempDir Path directory;
    private TestStore store;

    /** Where the rows lie. */
    TestDatabase database() {
        return TestDatabase.embedded();
    }

    @BeforeEach
    void open() {
        store = new TestStore(directory, database());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public Transcripts transcripts() {
        return new JpaTranscripts(store, store.background);
    }
}
