/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.vetbell.port.CallLog;
import org.vetbell.port.CallLogContract;

class JpaCallLogTest implements CallLogContract {
    @TempDir Path directory;
    private TestStore store;

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
    public CallLog log() {
        return new JpaCallLog(store, store.background);
    }
}
