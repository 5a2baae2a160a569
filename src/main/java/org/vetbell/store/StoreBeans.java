/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.config.ConfigProvider;
import org.vetbell.port.Clinics;

/** Puts the store together. What needs tables asks for the {@link Schema}, which makes them. */
@Dependent
class StoreBeans {

    /** Asking for these at start makes the tables, and stops the start when data is missing. */
    void start(
            @Observes
                    @Priority(Interceptor.Priority.LIBRARY_BEFORE)
                    @Initialized(ApplicationScoped.class)
                    Object started,
            Clinics clinics) {
        clinics.all();
    }

    @Produces
    @Singleton
    StoreSettings settings() {
        return StoreSettings.from(ConfigProvider.getConfig(StoreBeans.class.getClassLoader()));
    }

    @Produces
    @Singleton
    Schema schema(StoreSettings settings) {
        return Schema.migrated(settings);
    }

    @Produces
    @Singleton
    Clinics clinics(Transactions transactions, StoreSettings settings) {
        return StoredClinics.load(transactions, settings);
    }
}
