/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Declares the data source to the server, which pools its connections and joins them to its
 * transactions. The address is a constant both servers ask for; see {@link ConfiguredDataSource}.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/vetbell",
        className = "org.vetbell.store.ConfiguredDataSource",
        url = "jdbc:vetbell:configured",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 24)
@ApplicationScoped
class DatabaseDefinition {}
