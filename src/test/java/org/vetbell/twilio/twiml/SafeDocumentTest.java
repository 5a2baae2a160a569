/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.twiml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vetbell.twilio.Harbour;

class SafeDocumentTest {
    private static final String EMERGENCY = "<Number>+61270100111</Number>";
    private static final String FRONT_DESK = "<Number>+61255500101</Number>";

    private final SafeDocument documents = new SafeDocument(Harbour.URLS);

    @Test
    void offersTheClinicsEmergencyKeyAndThenDialsTheFrontDesk() {
        String xml = documents.menu(Harbour.leg());

        assertThat(xml)
                .contains("action=\"https://voice.example.com/twilio/safe\"")
                .contains("input=\"dtmf\"")
                .contains("press 2 now")
                .doesNotContain("actionOnEmptyResult")
                .contains(FRONT_DESK);
    }

    @Test
    void theEmergencyKeyReachesTheEmergencyLine() {
        assertThat(documents.chosen(Harbour.leg(), "2")).contains(EMERGENCY);
    }

    @Test
    void anyOtherKeyReachesTheFrontDesk() {
        assertThat(documents.chosen(Harbour.leg(), "7")).contains(FRONT_DESK);
        assertThat(documents.chosen(Harbour.leg(), "")).contains(FRONT_DESK);
    }

    @Test
    void whenNobodyAnswersAMessageIsTaken() {
        assertThat(documents.menu(Harbour.leg()))
                .contains("</Dial><Say")
                .contains("action=\"https://voice.example.com/twilio/voicemail?n=0\"");
    }
}
