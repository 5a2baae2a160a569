/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vetbell.port.Service;
import org.vetbell.port.Use;
import org.vetbell.port.Use.Kind;

class TalkingTest {
    private static final Service MODEL = Service.of("openai/gpt-realtime");
    private static final Bill BILL =
            new Bill(Map.of(Kind.AUDIO_TOKENS_IN, 30L, Kind.AUDIO_TOKENS_OUT, 40L));

    private final List<Use> uses = new ArrayList<>();
    private final Talking talking = new Talking(uses::add, MODEL);

    @Test
    void anAnswerIsBilledWhetherOrNotAnybodyWantsItStill() {
        talking.began();
        talking.ended(BILL);
        assertThat(uses)
                .containsExactlyInAnyOrder(
                        Use.reported(MODEL, Kind.AUDIO_TOKENS_IN, 30),
                        Use.reported(MODEL, Kind.AUDIO_TOKENS_OUT, 40));
    }

    @Test
    void anAnswerWhoseConnectionIsGoneIsReckonedByTheOneBeforeAndItsSound() {
        talking.began();
        talking.ended(BILL);
        uses.clear();
        talking.began();
        // Two seconds of mu-law, which base64 makes a third longer.
        talking.sound(16_000 * 4 / 3 + 1);
        talking.lost();
        talking.lost();
        assertThat(uses)
                .containsExactly(
                        Use.estimated(MODEL, Kind.AUDIO_TOKENS_IN, 30),
                        Use.estimated(MODEL, Kind.AUDIO_TOKENS_OUT, 40));
    }

    @Test
    void aConnectionThatGoesBetweenAnswersCostsNothing() {
        talking.began();
        talking.ended(BILL);
        uses.clear();
        talking.lost();
        assertThat(uses).isEmpty();
    }
}
