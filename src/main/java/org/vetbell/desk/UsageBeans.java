/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.vetbell.desk.usage.Accounts;
import org.vetbell.desk.usage.Limits;
import org.vetbell.desk.usage.UsageSettings;
import org.vetbell.port.Clinics;
import org.vetbell.port.UsageLog;

/** Opens the books. */
@Dependent
class UsageBeans {
    @Produces
    @Singleton
    Accounts accounts(UsageLog log, Limits limits, UsageMetrics metrics, DeskTime time) {
        return new Accounts(log, limits, metrics, time.nanos(), Accounts.dayOf(time.clock()));
    }

    @Produces
    @Dependent
    Limits limits(UsageSettings settings, Clinics clinics) {
        return Limits.of(settings, clinics.all());
    }
}
