/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallerInput;
import org.vetbell.call.History;
import org.vetbell.call.Line;
import org.vetbell.call.Notebook;
import org.vetbell.call.Question;
import org.vetbell.call.Reply;
import org.vetbell.call.Spoken;
import org.vetbell.call.TurnId;
import org.vetbell.call.UtteranceId;
import org.vetbell.fake.ManualTime;
import org.vetbell.fake.SampleClinics;
import org.vetbell.fake.ScriptedSpeechToText;
import org.vetbell.fake.ai.ScriptedModel;
import org.vetbell.fake.ai.Sound;
import org.vetbell.port.Answer;
import org.vetbell.port.Asking;
import org.vetbell.port.Conversations;
import org.vetbell.port.Conversations.Conversation;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel;
import org.vetbell.port.LanguageModel.Message;
import org.vetbell.port.LanguageModel.ToolCall;
import org.vetbell.port.Meter;
import org.vetbell.port.Receptionist;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.SpeechToText.Readiness;
import org.vetbell.port.TextToSpeech;
import org.vetbell.port.Use;

/** A call with a model that hears and speaks by itself, and what takes over when it is lost. */
class ConversationChainTest {
    private static final SpeechToText.Wanted WANTED =
            new SpeechToText.Wanted("en-AU", List.of("Harbour"));
    private static final Fault BROKEN = new Fault(Fault.Kind.BROKEN, "gone");

    private final ManualTime time = new ManualTime();
    private final LedModel live = new LedModel();
    private final ScriptedSpeechToText recogniser = new ScriptedSpeechToText();
    private final ScriptedModel second = new ScriptedModel();
    private final List<String> said = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Breaker breaker = new Breaker("live", time, Breaker.USUAL_REST);
    private final ConversationChain chain =
            new ConversationChain(
                    List.of(new ConversationChain.Speaker(live, breaker)),
                    new ConversationChain.Others(
                            List.of(Recogniser.of("other", recogniser, time, Breaker.USUAL_REST)),
                            List.of(Model.of(second, time, Breaker.USUAL_REST)),
                            ConversationChainTest::certainly,
                            this::say,
                            new Breaker("always", time, Duration.ZERO)),
                    new ConversationChain.Watchers((name, fault) -> {}, (name, fault) -> {}));
    private final Conversation conversation = chain.begin(WANTED, new ToTold());

    @Test
    void theModelHearsTheCallerAndItsWordsAreTold() {
        conversation.listening().audio(new byte[160]);
        conversation.listening().commit();
        live.words.said("when are you open", 1);
        assertThat(live.heard).isEqualTo(160);
        assertThat(told).containsExactly("said when are you open");
        assertThat(recogniser.callers()).isEmpty();
    }

    @Test
    void itsAnswerBeginsWithItsFirstSoundAndIsGivenInSentences() {
        ask(new CallerInput.Heard(""));
        live.sink.text("We are");
        assertThat(answers).isEmpty();
        live.sink.sound(new byte[800]);
        assertThat(sentences()).containsExactly("We");
        live.sink.text(" open until six.");
        live.sink.done();
        assertThat(String.join(" ", sentences())).isEqualTo("We are open until six.");
        assertThat(answers.getLast()).isInstanceOf(Answer.Given.class);
    }

    @Test
    void itIsToldWhatOthersSaidAndNotWhatItKnows() {
        ask(
                new CallerInput.Heard(""),
                new Line.Agent(new UtteranceId(1), "Welcome.", new Spoken.Heard()),
                new Line.Caller("hello"));
        assertThat(live.prompt.news())
                .containsExactly(new Message.Assistant("Welcome.", List.of()));
        assertThat(live.prompt.instructions()).contains("Harbour");
        assertThat(live.prompt.tools()).isNotEmpty();
    }

    @Test
    void whatOthersSayIsToldWhenItWasHeardAndNotOnceMore() {
        conversation.voice().speak("Welcome.", SampleClinics.harbour().voice(), new Sound());
        conversation.heard(Duration.ofSeconds(1));
        assertThat(live.overheard).containsExactly("Welcome.");
        ask(
                new CallerInput.Heard(""),
                new Line.Agent(new UtteranceId(1), "Welcome.", new Spoken.Heard()));
        assertThat(live.prompt.news()).isEmpty();
    }

    @Test
    void aToolIsCarriedOutAndItsResultToldToTheModelAlone() {
        ask(new CallerInput.Heard(""));
        live.sink.toolCall(new ToolCall("c1", "clinic_facts", "{\"topic\":\"HOURS\"}"));
        live.sink.done();
        assertThat(live.asked).isEqualTo(2);
        assertThat(live.prompt.news()).hasSize(1);
        assertThat(live.prompt.news().getFirst()).isInstanceOf(Message.ToolResult.class);
    }

    @Test
    void aSessionThatFailsIsReplacedByARecogniserThatHearsAgainWhatHasNoWords() {
        recogniser.hears("when are you open");
        conversation.listening().audio(new byte[1600]);
        conversation.listening().commit();
        live.words.failed(BROKEN);
        assertThat(told).containsExactly("fell BROKEN", "said when are you open");
        assertThat(recogniser.last().sound()).hasSize(1600);
        assertThat(live.closed).isTrue();
    }

    @Test
    void aQuestionWithoutWordsThatFailsIsNotAnsweredButAskedAnew() {
        ask(new CallerInput.Heard(""));
        live.sink.failed(new Fault(Fault.Kind.SLOW, "late"));
        assertThat(told).containsExactly("fell SLOW");
        assertThat(answers).isEmpty();
        assertThat(second.prompts()).isEmpty();
    }

    @Test
    void anAnswerThatBreaksOffIsCompletedByAnotherModelAndVoice() {
        second.says("open until six.");
        ask(new CallerInput.Heard(""));
        live.sink.text("We are ");
        live.sink.sound(new byte[400]);
        live.sink.failed(BROKEN);
        assertThat(told).containsExactly("fell BROKEN");
        assertThat(String.join(" ", sentences())).isEqualTo("We are open until six.");
        conversation.voice().speak("open until six.", SampleClinics.harbour().voice(), new Sound());
        assertThat(said).containsExactly("open until six.");
    }

    @Test
    void whoeverCompletesAnAnswerKnowsTheWordsThatCameMeanwhile() {
        turn();
        live.words.said("hello", 1);
        ask(new CallerInput.Heard("hello"));
        turn();
        ask(new CallerInput.Heard(""));
        live.words.said("when are you open", 1);
        breaksOff("open until six.");
        assertThat(caller(second.prompts().getFirst())).containsOnlyOnce("when are you open");
        assertThat(caller(second.prompts().getFirst())).doesNotContain("hello", "not known");
    }

    @Test
    void wordsOfAnotherRecogniserThatHearsAgainCountAsWell() {
        recogniser.hears("when are you open");
        turn();
        ask(new CallerInput.Heard(""));
        breaksOff("open until six.");
        assertThat(told).containsExactly("fell BROKEN", "said when are you open");
        assertThat(caller(second.prompts().getFirst())).contains("when are you open");
    }

    @Test
    void whoeverCompletesAnAnswerBeforeTheWordsComeIsToldThatTheyAreNotKnown() {
        conversation.listening().commit();
        live.words.said("hello", 1);
        ask(new CallerInput.Heard("hello"));
        ask(new CallerInput.Heard(""));
        breaksOff("open until six.");
        assertThat(caller(second.prompts().getFirst())).contains("the words are not known");
    }

    private void turn() {
        conversation.listening().audio(new byte[1600]);
        conversation.listening().commit();
    }

    private void breaksOff(String rest) {
        second.says(rest);
        live.sink.text("We are ");
        live.sink.sound(new byte[400]);
        live.sink.failed(BROKEN);
    }

    private static String caller(LanguageModel.Prompt prompt) {
        return prompt.messages().stream()
                .filter(Message.User.class::isInstance)
                .map(message -> ((Message.User) message).text())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aKeyedQuestionThatFailsIsAnsweredByAnotherModel() {
        second.says("We are open.");
        ask(new CallerInput.Keyed("12"));
        assertThat(live.prompt.news())
                .containsExactly(new Message.User("(The caller keyed in the number 12.)"));
        live.sink.failed(BROKEN);
        assertThat(String.join(" ", sentences())).isEqualTo("We are open.");
    }

    @Test
    void afterAFallOthersAnswer() {
        live.words.failed(BROKEN);
        ask(new CallerInput.Said("hello", 1));
        assertThat(live.asked).isZero();
        assertThat(sentences()).containsExactly("Certainly.");
    }

    @Test
    void aLostModelIsNotUsedAgainInTheCallEvenAsARecogniser() {
        live.words.failed(BROKEN);
        recogniser.last().fail(BROKEN);
        assertThat(live.opened).isEqualTo(1);
        assertThat(told).containsExactly("fell BROKEN", "failed BROKEN");
    }

    @Test
    void aModelThatKeepsFailingIsLeftAloneForAWhile() {
        live.words.failed(BROKEN);
        chain.begin(WANTED, new ToTold());
        live.words.failed(BROKEN);
        assertThat(chain.readiness()).isEqualTo(Readiness.DOWN);
        time.pass(Breaker.USUAL_REST.plusMillis(1));
        assertThat(chain.readiness()).isEqualTo(Readiness.READY);
    }

    private void ask(CallerInput input, Line... lines) {
        var question = new Question(new TurnId(1), input, Notebook.EMPTY, true, "+61400000199");
        var asking =
                new Asking(
                        SampleClinics.harbour(),
                        LocalDateTime.parse("2026-11-24T10:00:00"),
                        question,
                        new History(List.of(lines)),
                        Meter.NONE);
        conversation.receptionist().answer(asking, answers::add);
    }

    private List<String> sentences() {
        return answers.stream()
                .flatMap(
                        answer ->
                                switch (answer) {
                                    case Answer.Begun begun -> begun.sentences().stream();
                                    case Answer.Given given -> given.reply().sentences().stream();
                                    case Answer.Failed failed -> List.of(failed.reason()).stream();
                                })
                .toList();
    }

    private TextToSpeech.Speaking say(
            String sentence, org.vetbell.clinic.Voice voice, TextToSpeech.Sink sink) {
        said.add(sentence);
        return () -> {};
    }

    private static Receptionist.Work certainly(
            Asking asking, java.util.function.Consumer<Answer> sink) {
        sink.accept(new Answer.Given(Reply.saying(Notebook.EMPTY, "Certainly.")));
        return Receptionist.Work.DONE;
    }

    private final class ToTold implements Conversations.Sink {
        @Override
        public void used(Use use) {
            told.add("used " + use.amount());
        }

        @Override
        public void saying(String text) {
            told.add("saying " + text);
        }

        @Override
        public void said(String text, double confidence) {
            told.removeIf(line -> line.startsWith("saying"));
            told.add("said " + text);
        }

        @Override
        public void fell(Fault fault) {
            told.add("fell " + fault.kind());
        }

        @Override
        public void failed(Fault fault) {
            told.add("failed " + fault.kind());
        }
    }
}
