/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.twiml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.util.List;
import org.vetbell.call.Expecting;
import org.vetbell.hostile.FuzzInput;
import org.vetbell.phone.twiml.TwimlDocument;
import org.vetbell.phone.twiml.TwimlReader;
import org.vetbell.phone.twiml.Verb;
import org.vetbell.phone.wire.Answer;
import org.vetbell.twilio.Harbour;

/**
 * Whatever is to be said, the carrier takes the document, finds nothing in it but words, and no
 * letter is lost that a voice can read.
 */
class TwimlFuzz {
    private static final String URL = Harbour.URLS.absolute("/twilio/dtmf?n=7");

    @FuzzTest
    void whatIsSaidIsWordsAndNothingElse(byte[] input) {
        String words = FuzzInput.anyText(input);

        String said = new Twiml(Harbour.clinic().voice()).say(words).xml();
        assertHasNoControlCharacters(said);
        assertThat(read(said).verbs()).allMatch(verb -> verb instanceof Verb.Say);
        if (words.length() < SpokenText.LONGEST_PIECE) {
            assertThat(letters(spoken(read(said)))).isEqualTo(letters(words));
        }
        String asked = asked(words);
        assertHasNoControlCharacters(asked);
        assertThat(read(asked).verbs()).singleElement().isInstanceOf(Verb.Gather.class);
    }

    /** As words and as hints, with other words around them. */
    private static String asked(String words) {
        Expecting expecting = new Expecting(Expecting.Kind.OPEN, List.of(words, "yes", words));
        return new Twiml(Harbour.clinic().voice())
                .ask(
                        new Prompt(
                                List.of("Well.", words),
                                Target.webhook(URL),
                                Prompt.Ears.WORDS_AND_KEYS,
                                expecting,
                                Duration.ofSeconds(6)))
                .xml();
    }

    private static String spoken(TwimlDocument document) {
        StringBuilder spoken = new StringBuilder();
        document.verbs().forEach(verb -> spoken.append(((Verb.Say) verb).text()));
        return spoken.toString();
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static void assertHasNoControlCharacters(String document) {
        assertThat(document.chars().filter(c -> c != '\n').filter(Character::isISOControl))
                .isEmpty();
    }

    private static TwimlDocument read(String document) {
        return TwimlReader.read(
                new Answer(URL, 200, "application/xml; charset=utf-8", document.getBytes(UTF_8)));
    }
}
