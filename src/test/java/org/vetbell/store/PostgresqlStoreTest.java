/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import org.junit.jupiter.api.Nested;

/** On PostgreSQL the store does all that it does on H2. */
class PostgresqlStoreTest {
    @Nested
    class Tickets extends JpaTicketsTest {
        @Override
        TestDatabase database() {
            return TestPostgres.emptied();
        }
    }

    @Nested
    class Webhooks extends JpaWebhookJournalTest {
        @Override
        TestDatabase database() {
            return TestPostgres.emptied();
        }
    }

    @Nested
    class CallJournal extends JpaCallJournalTest {
        @Override
        TestDatabase database() {
            return TestPostgres.emptied();
        }
    }

    @Nested
    class CallLog extends JpaCallLogTest {
        @Override
        TestDatabase database() {
            return TestPostgres.emptied();
        }
    }

    @Nested
    class Inbox extends JpaInboxTest {
        @Override
        TestDatabase database() {
            return TestPostgres.emptied();
        }
    }

    @Nested
    class Recordings extends JpaCarrierRecordingsTest {
        @Override
        TestDatabase database() {
            return TestPostgres.emptied();
        }
    }

    @Nested
    class Clinics extends StoredClinicsTest {
        @Override
        TestDatabase database() {
            return TestPostgres.emptied();
        }
    }

    @Nested
    class Background extends WriteBehindTest {
        @Override
        TestDatabase database() {
            return TestPostgres.emptied();
        }
    }

    @Nested
    class Cleaning extends HousekeepingTest {
        @Override
        TestDatabase database() {
            return TestPostgres.emptied();
        }
    }

    @Nested
    class Transcripts extends JpaTranscriptsTest {
        @Override
        TestDatabase database() {
            return TestPostgres.emptied();
        }
    }

    @Nested
    class Usage extends JpaUsageLogTest {
        @Override
        TestDatabase database() {
            return TestPostgres.emptied();
        }
    }

    @Nested
    class CallRecordings extends FileCallRecordingsTest {
        @Override
        TestDatabase database() {
            return TestPostgres.emptied();
        }
    }
}
