/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vetbell.fake.MemoryRateLimits;
import org.vetbell.hostile.Mangled;

/** Whatever is posted is a form or none, and is not admitted without a signature. */
class HostileFormsProperties {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Gatekeeper gatekeeper =
            new Gatekeeper(Harbour.settings(), new MemoryTally(), new MemoryRateLimits());

    @Property(tries = 5_000)
    void aFormIsReadOrRefused(@ForAll("forms") String body) {
        try {
            CarrierForm form = CarrierForm.parse(body);
            assertThat(form.flat().keySet()).isEqualTo(form.fields().keySet());
            assertThat(form.seconds("RecordingDuration")).isNotNull();
        } catch (IllegalArgumentException refused) {
            assertThat(refused).isNotInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Property(tries = 5_000)
    void nothingIsAdmittedThatIsNotSigned(@ForAll("forms") String body) {
        var arrival =
                new Gatekeeper.Arrival("/twilio/voice", body, FORM, body.getBytes(UTF_8), body);

        assertThat(gatekeeper.admits(arrival)).isFalse();
    }

    @Provide
    Arbitrary<String> forms() {
        return Mangled.anyOf(
                List.of(
                        "CallSid=CA1&AccountSid="
                                + Harbour.ACCOUNT
                                + "&From=%2B61255500199&To=%2B61255500100&CallStatus=ringing",
                        "SpeechResult=my+dog+isn%27t+breathing&Confidence=0.93",
                        "RecordingSid=RE1&RecordingDuration=7&Digits=%23",
                        "From=&From=a&caf%C3%A9=%F0%9F%90%95"));
    }
}
