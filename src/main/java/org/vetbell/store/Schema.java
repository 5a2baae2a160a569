/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A database whose tables are those of this version; whoever has one may use them. */
final class Schema {
    private Schema() {}

    /** Brings the database of these settings up to date. */
    static Schema migrated(StoreSettings settings) {
        settings.makeDataDirectory();
        return migrated(new ConfiguredDataSource(settings.database()));
    }

    static Schema migrated(DataSource database) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return new Schema();
    }
}
