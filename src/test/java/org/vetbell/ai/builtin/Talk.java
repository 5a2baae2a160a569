/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.vetbell.call.CallerInput;
import org.vetbell.call.Expecting;
import org.vetbell.call.History;
import org.vetbell.call.Notebook;
import org.vetbell.call.Question;
import org.vetbell.call.Reply;
import org.vetbell.call.ReplyAction;
import org.vetbell.call.TurnId;
import org.vetbell.clinic.AppointmentRequest;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.MenuChoice;
import org.vetbell.fake.SampleClinics;
import org.vetbell.port.Answer;
import org.vetbell.port.Asking;
import org.vetbell.port.Meter;

/** A conversation with the built-in receptionist, written as it is spoken. */
final class Talk {
    /** A Monday, a little after ten. */
    private static final LocalDateTime MONDAY_MORNING = LocalDateTime.of(2026, 11, 23, 10, 5);

    private final BuiltinReceptionist receptionist = new BuiltinReceptionist();
    private final List<ReplyAction> actions = new ArrayList<>();
    private final Clinic clinic = SampleClinics.harbour();
    private LocalDateTime moment = MONDAY_MORNING;
    private String callerNumber = "+61491570199";
    private boolean understandsSpeech = true;
    private Notebook notebook = Notebook.EMPTY;
    private Reply last;
    private int turn;

    Talk at(LocalDateTime when) {
        moment = when;
        return this;
    }

    Talk withheldNumber() {
        callerNumber = "";
        return this;
    }

    Talk onALineWithoutRecogniser() {
        understandsSpeech = false;
        return this;
    }

    Talk caller(String words) {
        return input(new CallerInput.Said(words, 0.9));
    }

    Talk keys(String digits) {
        return input(new CallerInput.Keyed(digits));
    }

    Talk chooses(MenuChoice choice) {
        return input(new CallerInput.Chose(choice));
    }

    /** The reply was understood and says this, among other things. */
    Talk agentSays(String... parts) {
        assertThat(last.understood()).as(said()).isTrue();
        assertThat(said()).contains(parts);
        return this;
    }

    Talk agentDoesNotSay(String part) {
        assertThat(said()).doesNotContainIgnoringCase(part);
        return this;
    }

    /** The reply asks again. */
    Talk agentAsksAgain(String... parts) {
        assertThat(last.understood()).as(said()).isFalse();
        for (String part : parts) {
            assertThat(said()).contains(part);
        }
        return this;
    }

    Talk expecting(Expecting.Kind kind) {
        assertThat(last.expecting().kind()).isEqualTo(kind);
        return this;
    }

    Talk does(ReplyAction action) {
        assertThat(last.actions()).as(said()).containsExactly(action);
        return this;
    }

    /** The answer is not stopped by the caller's voice. */
    Talk toBeHeard() {
        assertThat(last.mustBeHeard()).as(said()).isTrue();
        return this;
    }

    Talk doesNothing() {
        assertThat(last.actions()).as(said()).isEmpty();
        return this;
    }

    /** The one appointment that was passed on. */
    AppointmentRequest requested() {
        List<AppointmentRequest> requests =
                actions.stream()
                        .filter(ReplyAction.RequestAppointment.class::isInstance)
                        .map(a -> ((ReplyAction.RequestAppointment) a).request())
                        .toList();
        assertThat(requests).hasSize(1);
        return requests.getFirst();
    }

    Reply last() {
        return last;
    }

    String said() {
        return String.join(" ", last.sentences());
    }

    private Talk input(CallerInput input) {
        List<Answer> answers = new ArrayList<>();
        TurnId id = new TurnId(++turn);
        Question question = new Question(id, input, notebook, understandsSpeech, callerNumber);
        receptionist.answer(
                new Asking(clinic, moment, question, History.NONE, Meter.NONE), answers::add);
        assertThat(answers).hasSize(1);
        last = ((Answer.Given) answers.getFirst()).reply();
        notebook = last.notebook();
        actions.addAll(last.actions());
        return this;
    }
}
