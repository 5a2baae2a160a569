/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallerInput;
import org.vetbell.call.Expecting;
import org.vetbell.call.History;
import org.vetbell.call.Line;
import org.vetbell.call.Notebook;
import org.vetbell.call.Question;
import org.vetbell.call.Reply;
import org.vetbell.call.ReplyAction;
import org.vetbell.call.Spoken;
import org.vetbell.call.TurnId;
import org.vetbell.call.UtteranceId;
import org.vetbell.clinic.AppointmentRequest;
import org.vetbell.fake.SampleClinics;
import org.vetbell.fake.ai.ScriptedModel;
import org.vetbell.port.Answer;
import org.vetbell.port.Asking;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel.Message;
import org.vetbell.port.Meter;
import org.vetbell.port.Receptionist.Work;

/** Conversations with a model that says what the test tells. */
class ModelReceptionistTest {
    private static final String BOOKING =
            """
            {"kind":"BOOK","owner":"Jo Miller","pet":"Rex","species":"dog","reason":"vaccination",
            "day":"Tuesday","time":"at three","callback":"caller"}""";

    private final ScriptedModel model = new ScriptedModel();
    private final List<Answer> answers = new ArrayList<>();
    private String callerNumber = "+61491570199";
    private Notebook notebook = Notebook.EMPTY;
    private History history = History.NONE;
    private int turn;

    @Test
    void whatTheModelSaysIsGivenPieceByPiece() {
        model.says("We are open until six. Is there anything else?");
        caller("when do you close");

        assertThat(answers.getFirst())
                .isEqualTo(new Answer.Begun(List.of("We are open until six."), List.of()));
        assertThat(reply().sentences()).containsExactly("Is there anything else?");
        assertThat(reply().expecting().kind()).isEqualTo(Expecting.Kind.YES_NO);
    }

    @Test
    void theModelKnowsTheClinicAndItsBounds() {
        model.says("Hello.");
        caller("hi");

        assertThat(model.prompts().getFirst().system())
                .contains("Harbour Vets", "Monday 23 November 2026", "never diagnose", "AI");
        assertThat(model.prompts().getFirst().system()).doesNotContain(callerNumber);
        assertThat(model.prompts().getFirst().tools()).hasSize(6);
    }

    @Test
    void theModelIsToldWhatWasHeardNotWhatWasMeant() {
        var utterance = new UtteranceId(1);
        history =
                new History(
                        List.of(
                                new Line.Agent(utterance, "Harbour Vets.", new Spoken.Heard()),
                                new Line.Agent(utterance, "How can I help you?", new Spoken.Cut(2)),
                                new Line.Agent(utterance, "Or press one.", new Spoken.Unheard()),
                                new Line.Caller("my cat")));
        model.says("Yes?");
        caller("my cat");

        assertThat(model.prompts().getFirst().messages())
                .containsExactly(
                        new Message.User("(The telephone rings.)"),
                        new Message.Assistant("Harbour Vets. How can …", List.of()),
                        new Message.User("my cat"));
    }

    @Test
    void anAppointmentIsReadBackBeforeItIsPassedOn() {
        model.calls("request_appointment", BOOKING)
                .says("Rex, a vaccination, Tuesday at three, for Jo Miller. Is that right?");
        caller("vaccination for Rex on Tuesday at three, I'm Jo Miller");

        assertThat(answers).hasSize(1);
        assertThat(reply().actions()).isEmpty();
        assertThat(reply().mustBeHeard()).isTrue();
        assertThat(reply().sentences()).hasSize(1);
        assertThat(model.prompts().getLast().messages().toString())
                .contains("ending in 1 9 9", "not passed on yet");

        model.calls("request_appointment", BOOKING).says("Done. Anything else?");
        caller("yes that's right");

        assertThat(kept())
                .containsExactly(
                        new ReplyAction.RequestAppointment(
                                new AppointmentRequest(
                                        AppointmentRequest.Kind.BOOK,
                                        "Jo Miller",
                                        "Rex",
                                        "dog",
                                        "vaccination",
                                        "Tuesday",
                                        "at three",
                                        callerNumber)));
        assertThat(notebook.get("proposal")).isEmpty();
    }

    @Test
    void theModelIsRemindedOfWhatItReadBack() {
        model.calls("request_appointment", BOOKING).says("Is that right?");
        caller("book Rex");
        model.says("Fine.");
        caller("hm");

        assertThat(model.prompts().getLast().system()).contains("You have read back", "Jo Miller");
    }

    @Test
    void aModelThatSkipsTheReadBackIsHeldToIt() {
        model.calls("request_appointment", BOOKING)
                .calls("request_appointment", BOOKING)
                .says("Is that right?");
        caller("book Rex");

        assertThat(kept()).isEmpty();
    }

    @Test
    void somethingElseThanWasReadBackIsReadBackAgain() {
        model.calls("request_appointment", BOOKING).says("Is that right?");
        caller("book Rex");
        model.calls("request_appointment", BOOKING.replace("Tuesday", "Friday"))
                .says("On Friday, right?");
        caller("yes but on Friday");

        assertThat(kept()).isEmpty();
        assertThat(reply().mustBeHeard()).isTrue();
    }

    @Test
    void aRefusalIsNoAgreementWhateverTheModelThinks() {
        model.calls("request_appointment", BOOKING).says("Is that right?");
        caller("book Rex");
        model.calls("request_appointment", BOOKING).says("What shall I change?");
        caller("no, wrong day");

        assertThat(kept()).isEmpty();
    }

    @Test
    void aMessageIsTakenAtOnceAndWithANumberAfterReadingBack() {
        model.calls("take_message", "{\"text\":\"Rex is better\",\"callback\":\"none\"}")
                .says("I have passed that on.");
        caller("tell them Rex is better");
        assertThat(kept()).containsExactly(new ReplyAction.TakeMessage("Rex is better"));

        String withNumber = "{\"text\":\"please ring\",\"callback\":\"0491 570 006\"}";
        model.calls("take_message", withNumber).says("Is that right?");
        caller("please have them ring me on 0491 570 006");
        assertThat(kept()).isEmpty();
        model.calls("take_message", withNumber).says("Done.");
        caller("yes");
        assertThat(kept())
                .containsExactly(new ReplyAction.TakeMessage("please ring Call back: 0491570006"));
    }

    @Test
    void aTransferAndAGoodbyeEndTheTurn() {
        model.calls("I will put you through. ", "request_transfer", "{\"reason\":\"billing\"}");
        caller("I have a question about my bill");
        assertThat(reply().actions()).containsExactly(new ReplyAction.TransferToPerson());

        model.calls("end_call", "{}");
        caller("bye");
        assertThat(reply().actions()).containsExactly(new ReplyAction.EndCall());
        assertThat(reply().sentences()).containsExactly("Goodbye.");
    }

    @Test
    void anEmergencyIsPassedOnEvenWithBrokenArguments() {
        model.calls("flag_emergency", "{\"category\":");
        caller("he looks strange");
        assertThat(reply().actions()).containsExactly(new ReplyAction.ReportEmergency());
    }

    @Test
    void factsComeFromTheClinic() {
        model.calls("clinic_facts", "{\"topic\":\"HOURS\"}").says("Until six.");
        caller("when are you open");

        assertThat(model.prompts().getLast().messages().getLast().toString())
                .contains("We are open");
    }

    @Test
    void wrongArgumentsAndUnknownToolsAreToldToTheModel() {
        model.calls("request_appointment", "{\"kind\":\"BOOK\",\"owner\":\"\"}")
                .calls("dose_calculator", "{}")
                .says("What is your name?");
        caller("book something");

        assertThat(model.prompts().getLast().messages().toString())
                .contains("owner is missing", "There is no such tool");
        assertThat(reply().expecting().kind()).isEqualTo(Expecting.Kind.NAME);
    }

    @Test
    void aWithheldNumberCannotBeTheCallback() {
        callerNumber = "";
        model.calls("request_appointment", BOOKING).says("What number?");
        caller("book Rex");

        assertThat(model.prompts().getLast().messages().toString()).contains("withheld");
    }

    @Test
    void aModelThatOnlyUsesToolsLeadsToAPerson() {
        for (int i = 0; i < 10; i++) {
            model.calls("clinic_facts", "{\"topic\":\"HOURS\"}");
        }
        caller("hello");

        assertThat(reply().actions()).containsExactly(new ReplyAction.TransferToPerson());
        assertThat(model.prompts()).hasSize(4);
    }

    @Test
    void aModelThatDiesIsAFailure() {
        model.dies("", Fault.Kind.BROKEN);
        caller("hello");
        assertThat(answers).containsExactly(new Answer.Failed("as told"));
    }

    @Test
    void aModelThatSaysNothingIsAFailure() {
        model.says("");
        caller("hello");
        assertThat(answers.getLast()).isInstanceOf(Answer.Failed.class);
    }

    @Test
    void nothingFollowsACancelledAnswer() {
        model.hangs("We are open until six. And ");
        Work work = caller("when do you close");
        work.cancel();

        assertThat(model.cancelled()).isEqualTo(1);
        assertThat(answers).hasSize(1);
    }

    @Test
    void keysAreToldInWords() {
        model.says("Thanks.");
        ask(new CallerInput.Keyed("0491570006"));
        assertThat(model.prompts().getFirst().messages().getLast().toString())
                .contains("keyed in the number 0491570006");
    }

    private Work caller(String words) {
        return ask(new CallerInput.Said(words, 1));
    }

    private Work ask(CallerInput input) {
        answers.clear();
        var receptionist = new ModelReceptionist(model);
        var question = new Question(new TurnId(++turn), input, notebook, true, callerNumber);
        Work work =
                receptionist.answer(
                        new Asking(
                                SampleClinics.harbour(),
                                LocalDateTime.of(2026, 11, 23, 10, 5),
                                question,
                                history,
                                Meter.NONE),
                        answers::add);
        if (!answers.isEmpty() && answers.getLast() instanceof Answer.Given given) {
            notebook = given.reply().notebook();
        }
        return work;
    }

    private Reply reply() {
        return ((Answer.Given) answers.getLast()).reply();
    }

    private List<ReplyAction> kept() {
        List<ReplyAction> kept = new ArrayList<>();
        for (Answer answer : answers) {
            switch (answer) {
                case Answer.Begun begun -> kept.addAll(begun.actions());
                case Answer.Given given -> kept.addAll(given.reply().actions());
                case Answer.Failed ignored -> {}
            }
        }
        return kept;
    }
}
