/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vetbell.phone.carrier.Act;
import org.vetbell.phone.carrier.Callee;
import org.vetbell.phone.sound.Noise;
import org.vetbell.phone.sound.Utterance;

class ScenarioReaderTest {

    @Test
    void readsHeaderAndSteps() {
        Scenario scenario =
                ScenarioReader.read(
                        "x",
                        """
                        # comment
                        clinic birchwood
                        rung media

                        say Hello there
                        keys 5#
                        wait 1500ms
                        callee busy, no-answer
                        interrupt keys 1
                        expect clear within 1s
                        hangup
                        """);
        assertThat(scenario.clinic()).isEqualTo("birchwood");
        assertThat(scenario.rung()).isEqualTo(Scenario.Rung.MEDIA);
        assertThat(scenario.steps())
                .containsExactly(
                        new Step.Do(new Act.Speak("Hello there")),
                        new Step.Do(new Act.Press("5#")),
                        new Step.Wait(Duration.ofMillis(1500)),
                        new Step.Callees(List.of(Callee.BUSY, Callee.NO_ANSWER)),
                        new Step.Interrupt(new Act.Press("1")),
                        new Step.Expect(
                                "expect clear within 1s",
                                new Expectation.Clear(),
                                Duration.ofSeconds(1)),
                        new Step.Do(new Act.HangUp()));
    }

    @Test
    void readsSoundsAndNoise() {
        assertThat(ScenarioReader.read("x", "knock\nbark\ncough\nhum\nnoise 10dB babble").steps())
                .containsExactly(
                        new Step.Do(new Act.Utter(Utterance.KNOCK)),
                        new Step.Do(new Act.Utter(Utterance.BARK)),
                        new Step.Do(new Act.Utter(Utterance.COUGH)),
                        new Step.Do(new Act.Utter(Utterance.HUM)),
                        new Step.Do(new Act.Surround(Noise.BABBLE, 10)));
    }

    @Test
    void readsRulesAndAppliesThemToTheLastQuestion() {
        var answers =
                (Step.Answers)
                        ScenarioReader.read(
                                        "x",
                                        """
                                        answer until /booked/ within 2m
                                          when /name/ say Jo Miller
                                          when /number/ keys 0491570006#
                                        end
                                        """)
                                .steps()
                                .getFirst();
        assertThat(answers.within()).isEqualTo(Duration.ofMinutes(2));
        assertThat(answers.answerTo("Thank you. That is a nice name. What is your number?"))
                .contains(new Act.Press("0491570006#"));
        assertThat(answers.answerTo("What is your name? Take your time."))
                .contains(new Act.Speak("Jo Miller"));
        assertThat(answers.answerTo("How old?")).isEqualTo(Optional.empty());
    }

    @Test
    void readsWordsAndPatternsAlikeInEitherCase() {
        var expect =
                (Step.Expect)
                        ScenarioReader.read("x", "expect api /api/messages contains \"JO\"")
                                .steps()
                                .getFirst();
        var stored = (Expectation.Stored) expect.what();
        assertThat(stored.path()).isEqualTo("/api/messages");
        assertThat(stored.pattern().matcher("{\"name\":\"Jo\"}").find()).isTrue();
    }

    @Test
    void readsWhatMustNotHappenAndWhatIsMeasured() {
        assertThat(
                        ScenarioReader.read(
                                        "x",
                                        """
                                        expect no "goodbye" within 3s
                                        expect no agent-speaks within 2s
                                        expect silence-after-voice within 400ms
                                        """)
                                .steps())
                .extracting(step -> ((Step.Expect) step).what())
                .satisfiesExactly(
                        what ->
                                assertThat(what)
                                        .isInstanceOfSatisfying(
                                                Expectation.No.class,
                                                no ->
                                                        assertThat(no.thing())
                                                                .isInstanceOf(
                                                                        Expectation.Words.class)),
                        what ->
                                assertThat(what)
                                        .isEqualTo(
                                                new Expectation.No(new Expectation.AgentSpeaks())),
                        what ->
                                assertThat(what)
                                        .isEqualTo(
                                                new Expectation.SilenceAfterVoice(
                                                        Duration.ofMillis(400))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    dance;                                 dance
                    keys abc;                              abc
                    wait soon;                             soon
                    wait;                                  wait
                    say;                                   say
                    cough loudly;                          loudly
                    noise loud pink;                       loud pink
                    noise 10dB music;                      music
                    noise 10dB brown;                      brown
                    rung telex;                            telex
                    callee busy, asleep;                   asleep
                    interrupt dance;                       dance
                    expect nothing;                        nothing
                    expect silence;                        ``
                    expect dial Mum;                       Mum
                    expect clear within ages;              ages
                    expect clear now;                      now
                    expect /(/;                            /(/
                    expect silence-after-voice;            silence-after-voice
                    expect no clear;                       no
                    expect no silence 1s within 3s;        silence
                    expect no within 3s;                   ``
                    expect api /api/calls;                 api
                    answer until /x/;                      answer
                    answer /x/;                            answer
                    """)
    void namesTheLineAndTheWordThatIsNoStep(String text, String word) {
        assertThatThrownBy(() -> ScenarioReader.read("x", "# a comment\n\nsay Hello\n" + text))
                .isInstanceOf(BadScenario.class)
                .hasMessageStartingWith("line 4, '" + word + "': ");
    }

    @Test
    void namesTheLineOfARuleThatIsNone() {
        String rules = "answer until /x/\n  when he asks say no\nend";
        assertThatThrownBy(() -> ScenarioReader.read("x", rules))
                .isInstanceOf(BadScenario.class)
                .hasMessageStartingWith("line 2, 'when': ");
    }
}
