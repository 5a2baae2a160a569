/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.twiml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vetbell.twilio.Harbour;

class FallbackDocumentTest {
    private final Map<String, String> files = FallbackDocument.of(Harbour.clinic());

    @Test
    void keyLeadsToTheEmergencyLineAndSilenceToTheFrontDesk() {
        String first = files.get("harbour-vets.xml");

        assertThat(files).hasSize(3);
        assertThat(files.keySet()).first().isEqualTo("harbour-vets.xml");
        assertThat(first)
                .contains("<Gather action=\"harbour-vets-emergency.xml\"")
                .contains("method=\"GET\"")
                .contains("numDigits=\"1\"")
                .contains("</Gather><Dial callerId=\"+61255500100\"")
                .contains("<Number>+61255500101</Number>")
                .contains("<Record action=\"harbour-vets-goodbye.xml\"");
        assertThat(files.get("harbour-vets-emergency.xml"))
                .contains("<Number>+61270100111</Number></Dial><Dial")
                .contains("<Number>+61255500101</Number>");
    }

    @Test
    void nothingInItDependsOnUs() {
        List<String> all = List.copyOf(files.values());

        assertThat(all).noneMatch(xml -> xml.contains("example.com") || xml.contains("/twilio/"));
    }

    @Test
    void everyActionNamesAnExistingFile() {
        files.values()
                .forEach(
                        xml ->
                                java.util.regex.Pattern.compile("action=\"([^\"]*)\"")
                                        .matcher(xml)
                                        .results()
                                        .forEach(m -> assertThat(files).containsKey(m.group(1))));
    }
}
