/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallEvent.CallerSaid;
import org.vetbell.call.CallEvent.KeysPressed;
import org.vetbell.call.CallEvent.NothingHeard;
import org.vetbell.call.StepId;
import org.vetbell.twilio.CarrierForm;
import org.vetbell.twilio.FakeDesk;

class HeardTest {
    private static final StepId STEP = new StepId(7);

    @ParameterizedTest
    @CsvSource({"2,2", "0412#,0412", "04 12,0412", "*,*", "12abc3,123"})
    void keysAreTakenWithoutTheirFinishKey(String digits, String keys) {
        assertThat(heard("Digits=" + URLEncoder.encode(digits, UTF_8)))
                .isEqualTo(new KeysPressed(FakeDesk.NOW, STEP, keys));
    }

    @ParameterizedTest
    @CsvSource({
        "Confidence=0.5,0.5",
        "Confidence=7,1",
        "Confidence=-1,0",
        "Confidence=NaN,1",
        "Confidence=high,1",
        "Confidence=,1",
        "X=1,1"
    })
    void wordsCountAsFarAsTheCarrierIsSure(String confidence, double expected) {
        assertThat(heard("SpeechResult=my+dog&" + confidence))
                .isEqualTo(new CallerSaid(FakeDesk.NOW, STEP, "my dog", expected));
    }

    @Test
    void keysWinOverWords() {
        assertThat(heard("SpeechResult=two&Digits=2")).isInstanceOf(KeysPressed.class);
    }

    @ParameterizedTest
    @CsvSource({"X=1", "Digits=", "Digits=%23", "SpeechResult=", "SpeechResult=+++"})
    void nothingUsableIsNothingHeard(String form) {
        assertThat(heard(form)).isEqualTo(new NothingHeard(FakeDesk.NOW, STEP));
    }

    @Test
    void endlessSpeechIsCut() {
        CallEvent event = heard("SpeechResult=" + "a".repeat(50_000));

        assertThat(((CallerSaid) event).text()).hasSize(2000);
    }

    private static CallEvent heard(String form) {
        return Heard.of(CarrierForm.parse(form), STEP).at(FakeDesk.NOW);
    }
}
