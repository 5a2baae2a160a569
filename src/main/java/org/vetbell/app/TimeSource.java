/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.app;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.vetbell.desk.DeskTime;

/** The one place where the application reads the machine's clocks for its calls. */
@Dependent
class TimeSource {
    @Produces
    @Singleton
    DeskTime deskTime() {
        return new DeskTime(Clock.systemUTC(), System::nanoTime);
    }
}
