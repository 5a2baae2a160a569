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

    @BeforeEach
    void open() {
        store = new TestStore(directory);
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
