/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vetbell.phone.carrier.Act;
import org.vetbell.phone.carrier.Callee;
import org.vetbell.phone.carrier.Heard;
import org.vetbell.phone.carrier.Moment;
import org.vetbell.phone.carrier.Moment.Kind;
import org.vetbell.phone.sound.Noise;

class ScriptTest {

    @Test
    void waitsUntilTheAgentHasSaidWhatIsExpected() {
        Script script = script("expect \"welcome\" within 5s\nsay Hello");
        assertThat(script.act(seconds(0))).isEmpty();
        script.notices(new Moment(seconds(1), Kind.AGENT, "Welcome to Harbour Vets"));
        assertThat(script.act(seconds(1))).contains(new Act.Speak("Hello"));
    }

    @Test
    void failsWhenAnExpectationIsNotMetInTime() {
        Script script = script("expect \"welcome\" within 5s");
        script.act(seconds(5));
        assertThatThrownBy(() -> script.act(seconds(6))).isInstanceOf(ScenarioFailed.class);
    }

    @Test
    void onlyWhatCameAfterTheLastActCounts() {
        Script script = script("say Hi\nexpect clear within 1s");
        script.notices(new Moment(seconds(0), Kind.CLEAR, ""));
        script.act(seconds(0));
        assertThat(script.act(seconds(1))).isEmpty();
    }

    @Test
    void answersWhateverIsAskedUntilItIsDone() {
        Script script =
                script(
                        """
                        answer until "booked"
                          when /name/ say Jo
                        end
                        say Bye
                        """);
        assertThat(script.act(seconds(0))).isEmpty();
        script.notices(new Moment(seconds(1), Kind.AGENT, "Your name?"));
        assertThat(script.act(seconds(1))).contains(new Act.Speak("Jo"));
        script.notices(new Moment(seconds(2), Kind.AGENT, "Booked. Anything else?"));
        assertThat(script.act(seconds(2))).contains(new Act.Speak("Bye"));
    }

    @Test
    void failsOnAQuestionNoRuleAnswers() {
        Script script = script("answer until \"booked\"\n when /name/ say Jo\nend");
        script.notices(new Moment(seconds(1), Kind.AGENT, "How old is it?"));
        assertThatThrownBy(() -> script.act(seconds(1)))
                .isInstanceOf(ScenarioFailed.class)
                .hasMessageContaining("How old is it?");
    }

    @Test
    void silenceIsMeasuredFromWhenTheAgentStopped() {
        Script script = script("expect silence 2s within 10s\nkeys #");
        script.notices(new Moment(seconds(1), Kind.AGENT_SPEAKS, ""));
        assertThat(script.act(seconds(3))).isEmpty();
        script.notices(new Moment(seconds(4), Kind.AGENT_STOPS, ""));
        assertThat(script.act(seconds(5))).isEmpty();
        assertThat(script.act(seconds(6))).contains(new Act.Press("#"));
    }

    @Test
    void whatMustNotHappenIsAwaitedToTheEndOfItsTime() {
        Script script = script("expect no clear within 3s\nsay Hello");
        script.act(seconds(0));
        assertThat(script.act(seconds(2))).isEmpty();
        assertThat(script.act(seconds(3))).contains(new Act.Speak("Hello"));
    }

    @Test
    void failsAtOnceWhenItHappensAllTheSame() {
        Script script = script("expect no agent-speaks within 3s");
        script.act(seconds(0));
        script.notices(new Moment(seconds(1), Kind.AGENT_SPEAKS, ""));
        assertThatThrownBy(() -> script.act(seconds(1)))
                .isInstanceOf(ScenarioFailed.class)
                .hasMessageContaining("expect no agent-speaks within 3s");
    }

    @Test
    void aSecondAnswerIsTheOneThatComesAfterTheFirstWasExpected() {
        Script script =
                script("expect agent-speaks\nexpect agent-stops\nexpect no agent-speaks within 3s");
        script.notices(new Moment(seconds(1), Kind.AGENT_SPEAKS, ""));
        script.act(seconds(1));
        script.notices(new Moment(seconds(2), Kind.AGENT_STOPS, ""));
        assertThat(script.act(seconds(2))).isEmpty();
        assertThat(script.act(seconds(5))).contains(new Act.HangUp());
    }

    @Test
    void whatDidNotHappenBeforeTheCallEndedWillNotHappen() {
        Script script = script("expect no dial +61270100111 within 60s");
        script.act(seconds(0));
        script.finish(seconds(1), new Stored(StaffDesk.closed(), "CA1"));
        script.notices(new Moment(seconds(1), Kind.DIAL, "+61270100111 answered"));
        assertThatThrownBy(() -> script.finish(seconds(1), new Stored(StaffDesk.closed(), "CA1")))
                .isInstanceOf(ScenarioFailed.class);
    }

    @Test
    void silenceAfterTheVoiceIsMeasuredOnTheFramesOfTheStream() {
        Script script = script("say Hello\nexpect silence-after-voice within 400ms\nkeys 1");
        script.hears(new Heard(seconds(1), false, true));
        script.act(seconds(1));
        script.hears(new Heard(Duration.ofMillis(1020), true, true));
        assertThat(script.act(seconds(2))).isEmpty();
        script.hears(new Heard(seconds(2), false, false));
        assertThat(script.act(seconds(2))).contains(new Act.Press("1"));
    }

    @Test
    void tellsBeforeTheCallInWhichNoiseItWillStand() {
        Script script = script("say Hi\nnoise 10dB pink\nnoise 5dB white\nnoise 10dB pink");
        assertThat(script.surroundings())
                .containsExactly(
                        new Act.Surround(Noise.PINK, 10), new Act.Surround(Noise.WHITE, 5));
    }

    @Test
    void calleesBehaveInTheGivenOrderAndThenAnswer() {
        Script script = script("callee busy\nsay Help");
        script.act(seconds(0));
        assertThat(script.callee("+61270100111")).isEqualTo(Callee.BUSY);
        assertThat(script.callee("+61270100111")).isEqualTo(Callee.ANSWERED);
    }

    @Test
    void hangsUpWhenNothingIsLeftToDo() {
        Script script = script("say Hi");
        script.act(seconds(0));
        assertThat(script.act(seconds(1))).contains(new Act.HangUp());
    }

    @Test
    void looksThingsUpAfterTheCall() {
        Script script = script("hangup\nexpect api /api/calls/{call} contains \"Jo\" within 1s");
        script.act(seconds(0));
        script.finish(seconds(1), new Stored(path -> path + " Jo", "CA1"));
        Script own = script("expect api /api/messages contains \"{call}\" within 0s");
        own.finish(seconds(1), new Stored(path -> "[{\"call\":\"CA1\"}]", "CA1"));
        Script second = script("expect api /api/calls contains \"Jo\" within 0s");
        assertThatThrownBy(() -> second.finish(seconds(1), new Stored(StaffDesk.closed(), "CA1")))
                .isInstanceOf(ScenarioFailed.class);
    }

    @Test
    void complainsWhenTheCallEndsTooEarly() {
        Script script = script("say Hi");
        assertThatThrownBy(() -> script.finish(seconds(1), new Stored(StaffDesk.closed(), "CA1")))
                .isInstanceOf(ScenarioFailed.class);
    }

    private static Script script(String text) {
        return new Script(ScenarioReader.read("test", text).steps());
    }

    private static Duration seconds(int count) {
        return Duration.ofSeconds(count);
    }
}
