/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.deepgram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vetbell.port.SpeechToText.Wanted;

class ListenMessagesTest {

    @Test
    void likelyWordsAreNamedToEachModelAsItWantsThem() {
        var wanted = new Wanted("en-AU", List.of("Paws & Claws", " ", "Bordetella"));

        assertThat(ListenMessages.address("nova-3", wanted))
                .endsWith("&keyterm=Paws%20%26%20Claws&keyterm=Bordetella");
        assertThat(ListenMessages.address("nova-2-phonecall", wanted))
                .endsWith("&keywords=Paws%20%26%20Claws&keywords=Bordetella");
    }

    @Test
    void noMoreLikelyWordsAreNamedThanFitAnAddress() {
        var many = new Wanted("en", Collections.nCopies(500, "Harbour Vets"));

        assertThat(URI.create(ListenMessages.address("nova-3", many)).getQuery().split("keyterm"))
                .hasSize(51);
    }

    @ParameterizedTest
    @CsvSource({"en-AU, en-AU", "en-IE, en", "de-AT, de", "pt-BR, pt-BR", "nl, nl"})
    void aWayOfSpeakingThatModelsDoNotKnowIsItsLanguage(String tag, String asked) {
        assertThat(ListenMessages.address("nova-3", new Wanted(tag, List.of())))
                .endsWith("&language=" + asked);
    }
}
