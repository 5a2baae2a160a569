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

class DictationTest {
    private static final Service MODEL = Service.of("openai/gpt-live-transcribe");

    private final List<Use> uses = new ArrayList<>();
    private final Dictation dictation = new Dictation(uses::add, MODEL);

    @Test
    void withoutABillTheLengthOfTheSoundCounts() {
        dictation.heard(new byte[8000]);
        dictation.written(Bill.NONE);
        dictation.heard(new byte[1600]);
        dictation.end();
        assertThat(uses)
                .containsExactly(
                        Use.estimated(MODEL, Kind.AUDIO_MILLIS, 1000),
                        Use.estimated(MODEL, Kind.AUDIO_MILLIS, 200));
    }

    @Test
    void withABillNothingElseCounts() {
        dictation.heard(new byte[8000]);
        dictation.written(new Bill(Map.of(Kind.AUDIO_TOKENS_IN, 10L)));
        dictation.heard(new byte[1600]);
        dictation.end();
        assertThat(uses).containsExactly(Use.reported(MODEL, Kind.AUDIO_TOKENS_IN, 10));
    }

    @Test
    void whatWasNeverHeardCostsNothing() {
        dictation.written(Bill.NONE);
        dictation.end();
        assertThat(uses).isEmpty();
    }
}
