/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TyrusIdleTimerTest {

    @Test
    void replacesThePrivateExecutor() throws Exception {
        try (ScheduledExecutorService plain = Executors.newSingleThreadScheduledExecutor()) {
            LikeTyrus session = new LikeTyrus();
            TyrusIdleTimer.replaceField(session, plain);

            assertThat(session.service).isSameAs(plain);
        }
    }

    @Test
    void whatTyrusSchedulesForEachMessageIsForgotten() throws Exception {
        var ran = new CountDownLatch(1);
        try (var off = new IdleTimerOff()) {
            ScheduledFuture<?> forgotten = off.schedule(ran::countDown, 0, TimeUnit.MILLISECONDS);

            assertThat(forgotten.cancel(true)).isFalse();
            assertThat(forgotten.isDone()).isFalse();
            assertThat(off.getQueue()).isEmpty();
            assertThat(off.getPoolSize()).isZero();
        }
        assertThat(ran.getCount()).isEqualTo(1);
    }

    @Test
    void aSessionWithoutTheFieldIsLeftAlone() {
        assertThatExceptionOfType(NoSuchFieldException.class)
                .isThrownBy(() -> TyrusIdleTimer.replaceField(new Object(), null));
    }

    /** The one field of Tyrus' session that matters. */
    private static final class LikeTyrus {
        private ScheduledExecutorService service;
    }
}
