/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
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
    void aSessionWithoutTheFieldIsLeftAlone() {
        assertThatExceptionOfType(NoSuchFieldException.class)
                .isThrownBy(() -> TyrusIdleTimer.replaceField(new Object(), null));
    }

    /** The one field of Tyrus' session that matters. */
    private static final class LikeTyrus {
        private ScheduledExecutorService service;
    }
}
