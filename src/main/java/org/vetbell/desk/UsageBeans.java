/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.vetbell.desk.usage.Accounts;
import org.vetbell.desk.usage.UsageSettings;
import org.vetbell.port.UsageLog;

/** Opens the books. */
@Dependent
class UsageBeans {
    @Produces
    @Singleton
    Accounts accounts(UsageLog log, UsageSettings settings, UsageMetrics metrics, DeskTime time) {
        return new Accounts(log, settings, metrics, time.nanos(), Accounts.dayOf(time.clock()));
    }
}
