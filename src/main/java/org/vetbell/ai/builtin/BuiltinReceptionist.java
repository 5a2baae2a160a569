/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.util.function.Consumer;
import org.vetbell.call.CallerInput;
import org.vetbell.call.Expecting;
import org.vetbell.call.Question;
import org.vetbell.port.Answer;
import org.vetbell.port.Asking;
import org.vetbell.port.Receptionist;

/**
 * The receptionist that needs no model: rules that understand what callers of a practice usually
 * want, answer from the clinic's data, and take down appointments and messages.
 *
 * <p>Stateless; answers at once, on the calling thread, in well under a millisecond.
 */
@ApplicationScoped
@Typed(BuiltinReceptionist.class)
public class BuiltinReceptionist implements Receptionist {

    @Override
    public Work answer(Asking asking, Consumer<Answer> sink) {
        Question question = asking.question();
        Notes notes = new Notes(question.notebook());
        Heard heard = heard(question, notes);
        Turn turn = new Turn(asking.clinic(), asking.moment(), question, notes, heard);
        sink.accept(new Answer.Given(Conversation.reply(turn)));
        return Work.DONE;
    }

    private static Heard heard(Question question, Notes notes) {
        return switch (question.input()) {
            case CallerInput.Said said -> Heard.of(said.text());
            case CallerInput.Heard its -> Heard.of(its.text());
            case CallerInput.Keyed keyed -> Heard.of(words(keyed.digits(), notes));
            case CallerInput.Chose chose -> Heard.of("");
        };
    }

    /** Where yes or no is due, key 1 says yes and key 2 says no. */
    private static String words(String digits, Notes notes) {
        if (notes.asked().expecting().kind() != Expecting.Kind.YES_NO) {
            return digits;
        }
        return switch (digits) {
            case "1" -> "yes";
            case "2" -> "no";
            default -> digits;
        };
    }
}
