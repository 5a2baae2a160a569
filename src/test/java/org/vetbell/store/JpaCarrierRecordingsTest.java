/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.vetbell.port.CarrierRecordings;
import org.vetbell.port.CarrierRecordingsContract;

class JpaCarrierRecordingsTest implements CarrierRecordingsContract {
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
    public CarrierRecordings recordings() {
        return new JpaCarrierRecordings(store, store.background);
    }

    @Override
    public void settle() {
        assertThat(store.background.flush(Duration.ofSeconds(10))).isTrue();
    }
}
