/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A database whose tables are those of this version; whoever has one may use them. */
final class Schema {
    private Schema() {}

    /** Brings the database of these settings up to date. */
    static Schema migrated(StoreSettings settings) {
        try {
            PrivateFiles.makeDirectory(settings.dataDirectory());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "VETBELL_DATA_DIR: " + settings.dataDirectory() + " cannot be made", e);
        }
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
