/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.twiml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.vetbell.phone.twiml.TwimlReader;
import org.vetbell.phone.twiml.Verb;
import org.vetbell.phone.wire.Answer;
import org.vetbell.twilio.Harbour;

/**
 * Whatever a practice is called and whatever is said, the carrier takes the document: it is
 * well-formed, at most 64 kB, nests and names nothing it does not know, and no {@code Say} is
 * longer than a voice reads.
 */
class TwimlProperties {
    private static final String URL = Harbour.URLS.absolute("/twilio/dtmf?n=7");

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void everyDocumentIsTakenByTheCarrier(@ForAll("documents") String document) {
        assertThatCode(() -> TwimlReader.read(answer(document)))
                .as(document)
                .doesNotThrowAnyException();
    }

    @Property
    void whatIsSaidIsNothingButWords(@ForAll("texts") String words) {
        String document = new Twiml(Harbour.clinic().voice()).say(words).xml();

        assertThat(TwimlReader.read(answer(document)).verbs())
                .allSatisfy(verb -> assertThat(verb).isInstanceOf(Verb.Say.class));
    }

    @Provide
    Arbitrary<String> documents() {
        return AnyDocument.arbitrary();
    }

    @Provide
    Arbitrary<String> texts() {
        return AnyText.upTo(500);
    }

    private static Answer answer(String document) {
        return new Answer(URL, 200, "application/xml; charset=utf-8", document.getBytes(UTF_8));
    }
}
