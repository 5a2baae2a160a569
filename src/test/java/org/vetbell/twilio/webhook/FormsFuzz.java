/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.vetbell.call.CardNumbers;
import org.vetbell.twilio.CarrierForm;

/** Whatever is posted is a form, which says the same when it is written again, or is refused. */
class FormsFuzz {
    private static final int MOST_FIELDS = 500;

    @FuzzTest
    void aFormIsReadOrRefused(byte[] body) {
        CarrierForm form;
        try {
            form = Forms.posted(body);
        } catch (MalformedWebhook refused) {
            assertThat(refused).hasMessage("the form cannot be decoded");
            return;
        }
        assertThat(form.fields().values().stream().mapToInt(List::size).sum())
                .isLessThanOrEqualTo(MOST_FIELDS);
        assertThat(CarrierForm.parse(written(form))).isEqualTo(form);
        assertThat(form.toString()).isEqualTo("CarrierForm" + form.fields().keySet());
        assertThat(form.seconds("RecordingDuration"))
                .isBetween(Duration.ZERO, Duration.ofSeconds(99_999));
        form.get("SpeechResult").ifPresent(said -> assertHidesCards(form, said));
    }

    /**
     * What is kept of what a caller said has no card number any more; "triple 1" is three digits.
     */
    private static void assertHidesCards(CarrierForm form, String said) {
        String kept = form.flat().get("SpeechResult");
        assertThat(CardNumbers.hidden(kept)).isEqualTo(kept);
        assertThat(kept).hasSizeLessThanOrEqualTo(3 * said.length());
    }

    private static String written(CarrierForm form) {
        return form.fields().entrySet().stream()
                .flatMap(
                        field ->
                                field.getValue().stream()
                                        .map(value -> encoded(field.getKey(), value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String name, String value) {
        return URLEncoder.encode(name, UTF_8) + '=' + URLEncoder.encode(value, UTF_8);
    }
}
