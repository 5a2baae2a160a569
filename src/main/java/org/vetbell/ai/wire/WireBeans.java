/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.wire;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.time.Duration;

/** Owns the application's HTTP client and the thread of its deadlines. */
@Dependent
class WireBeans {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);

    @Resource(lookup = "java:app/concurrent/ai")
    private ManagedExecutorService executor;

    @Produces
    @Singleton
    ScheduledAlarm alarm() {
        return new ScheduledAlarm();
    }

    static void end(@Disposes ScheduledAlarm alarm) {
        alarm.close();
    }

    @Produces
    @Singleton
    Wire wire(ScheduledAlarm alarm) {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).executor(executor).build();
        return new Wire(http, executor, alarm, System::nanoTime);
    }

    static void end(@Disposes Wire wire) {
        wire.http().shutdownNow();
    }
}
