/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.vetbell.fake.MapConfig;
import org.vetbell.port.RateLimits.Limited;

class BucketRateLimitsTest {
    private final Hands clock = new Hands();
    private final BucketRateLimits limits = new BucketRateLimits(three(), clock);

    @Test
    void soManyAreAdmittedAndNoMore() {
        assertThat(admitted("+61400000199", 5)).isEqualTo(3);
    }

    @Test
    void whatWasUsedComesBackLittleByLittle() {
        admitted("+61400000199", 3);
        clock.pass(Duration.ofMinutes(19));
        assertThat(admitted("+61400000199", 2)).isZero();
        clock.pass(Duration.ofMinutes(1));
        assertThat(admitted("+61400000199", 2)).isEqualTo(1);
        clock.pass(Duration.ofHours(9));
        assertThat(admitted("+61400000199", 9)).isEqualTo(3);
    }

    @Test
    void oneSourceTakesNothingFromAnother() {
        admitted("+61400000199", 9);
        assertThat(admitted("+61400000198", 9)).isEqualTo(3);
    }

    @Test
    void zeroIsWithoutLimit() {
        for (int i = 0; i < 100; i++) {
            assertThat(limits.admits(Limited.CALLS_OF_CLINIC, "harbour")).isTrue();
        }
    }

    @Test
    void sourcesBeyondThoseRememberedAreForgottenOldestFirst() {
        admitted("+61400000199", 9);
        for (int i = 0; i < 50_000; i++) {
            limits.admits(Limited.CALLS_OF_CALLER, "caller " + i);
        }
        assertThat(admitted("+61400000199", 9)).isEqualTo(3);
    }

    @Test
    void aSettingThatIsNoNumberOfTimesStopsTheStart() {
        assertThat(Allowance.from(config("VETBELL_X", "1")).get(Limited.CALLS_OF_CALLER))
                .isEqualTo(new Allowance(30, Duration.ofHours(1)));
        assertThatThrownBy(
                        () ->
                                Allowance.from(
                                        config("vetbell.limits.calls-per-caller-per-hour", "-1")))
                .hasMessageContaining("vetbell.limits.calls-per-caller-per-hour");
    }

    private int admitted(String caller, int times) {
        int admitted = 0;
        for (int i = 0; i < times; i++) {
            admitted += limits.admits(Limited.CALLS_OF_CALLER, caller) ? 1 : 0;
        }
        return admitted;
    }

    private static Config config(String key, String value) {
        return new MapConfig(Map.of(key, value));
    }

    private static Map<Limited, Allowance> three() {
        Map<Limited, Allowance> all = new EnumMap<>(Limited.class);
        for (Limited what : Limited.values()) {
            all.put(what, new Allowance(0, Duration.ofMinutes(1)));
        }
        all.put(Limited.CALLS_OF_CALLER, new Allowance(3, Duration.ofHours(1)));
        return all;
    }

    /** A clock that goes when a test says so. */
    private static final class Hands implements TimeMeter {
        private long nanos;

        void pass(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
