/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallPlanTest {

    @TempDir Path dataDir;

    @Test
    void callsHarbourVetsOnThisMachineByDefault() {
        CallPlan plan = CallPlan.of(given(Map.of()));
        assertThat(plan.to()).isEqualTo("+61255500100");
        assertThat(plan.endpoints().serverBase()).isEqualTo("http://localhost:8080");
        assertThat(plan.scenario()).isEmpty();
    }

    @Test
    void findsTheTokenThatTheServerWrote() throws IOException {
        Files.writeString(dataDir.resolve("twilio-auth-token"), "abc\n");
        assertThat(CallPlan.of(given(Map.of())).carrier().authToken()).isEqualTo("abc");
    }

    @Test
    void saysWhatToDoWhenThereIsNoToken() {
        CallPlan plan = CallPlan.of(given(Map.of()));
        assertThatThrownBy(plan::carrier)
                .isInstanceOf(BadOption.class)
                .hasMessageContaining("-Prun");
    }

    @Test
    void callsTheNumberThatIsAnsweredOnTheMediaRung() {
        assertThat(CallPlan.of(given(Map.of("rung", "media"))).to()).isEqualTo("+61255500102");
        assertThat(CallPlan.of(given(Map.of("clinic", "birchwood"))).to())
                .isEqualTo("+15550100200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"booking", "message", "emergency", "emergency-busy", "manners", "visit"})
    void readsEveryShippedScenario(String name) {
        CallPlan plan = CallPlan.of(given(Map.of("scenario", name)));
        assertThat(plan.scenario().orElseThrow().steps()).isNotEmpty();
    }

    @Test
    void refusesAScenarioThatIsNotThere() {
        assertThatThrownBy(() -> CallPlan.of(given(Map.of("scenario", "nonsense"))))
                .isInstanceOf(BadOption.class);
    }

    private Given given(Map<String, String> options) {
        var properties = new Properties();
        properties.putAll(options);
        return new Given(properties, Map.of("VETBELL_DATA_DIR", dataDir.toString()));
    }
}
