/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import java.util.List;
import java.util.Optional;
import org.vetbell.call.Reply;
import org.vetbell.clinic.PhoneNumber;

/** Agrees on the number to call back: offers the caller's own, else asks and reads back. */
final class CallbackNumber {
    private static final int FEWEST_DIGITS = 6;
    private static final int MOST_DIGITS = 15;

    private CallbackNumber() {}

    /** The first question: is it the number they call from, if that is known. */
    static Asked first(Turn turn) {
        return PhoneNumber.parse(turn.callerNumber()).isPresent()
                ? Asked.OFFERED_NUMBER
                : Asked.NUMBER;
    }

    static Reply answer(Turn turn) {
        String number = SpokenNumber.in(turn.heard());
        if (complete(number)) {
            Notes notes = turn.notes().withUnconfirmed(number);
            return AppointmentForm.ask(Asked.NUMBER_RIGHT, turn, notes, List.of());
        }
        Optional<YesNo> answer = YesNo.in(turn.heard());
        return switch (turn.notes().asked()) {
            case OFFERED_NUMBER -> answer.map(a -> offered(turn, a)).orElseGet(() -> unclear(turn));
            case NUMBER_RIGHT -> answer.map(a -> readBack(turn, a)).orElseGet(() -> unclear(turn));
            default -> unclear(turn);
        };
    }

    private static Reply offered(Turn turn, YesNo answer) {
        return answer == YesNo.YES
                ? AppointmentForm.next(turn, turn.notes().with(Fact.CALLBACK, turn.callerNumber()))
                : AppointmentForm.ask(Asked.NUMBER, turn, turn.notes(), List.of());
    }

    private static Reply readBack(Turn turn, YesNo answer) {
        Notes notes = turn.notes();
        return answer == YesNo.YES && notes.unconfirmedNumber().isPresent()
                ? AppointmentForm.next(
                        turn, notes.with(Fact.CALLBACK, notes.unconfirmedNumber().get()))
                : AppointmentForm.ask(Asked.NUMBER, turn, notes, List.of("Sorry about that."));
    }

    private static Reply unclear(Turn turn) {
        return AppointmentForm.notUnderstood(turn);
    }

    private static boolean complete(String number) {
        int digits = number.startsWith("+") ? number.length() - 1 : number.length();
        return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
    }
}
