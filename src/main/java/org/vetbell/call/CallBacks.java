/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.List;
import org.vetbell.call.CallBack.Stage;
import org.vetbell.call.CallCommand.KeepMessage;
import org.vetbell.clinic.CallerMessage;
import org.vetbell.clinic.PhoneNumber;

/**
 * Offers a caller whom nobody could talk to that the practice calls back, and agrees with them on
 * the number. Whatever is no clear answer leads on to a message.
 */
final class CallBacks {
    private static final Expecting WISH =
            new Expecting(
                    Expecting.Kind.YES_NO,
                    List.of(
                            "yes",
                            "no",
                            "call me back",
                            "on another number",
                            "leave a message",
                            "emergency"));

    private static final Expecting NUMBER =
            new Expecting(Expecting.Kind.NUMBER, List.of("leave a message", "emergency"));

    private final Speech speech;
    private final CallBackPhrases phrases;
    private final Messages messages;
    private final CallBackKeys keys;

    CallBacks(Speech speech, Phrases phrases, Messages messages, CallBackKeys keys) {
        this.speech = speech;
        this.phrases = new CallBackPhrases(phrases, keys);
        this.messages = messages;
        this.keys = keys;
    }

    /** Says why nobody talks to them, and what they can have instead; a call-back once a call. */
    Step offer(CallState before, List<String> why) {
        CallState state = before.with(before.talk().dropped());
        if (state.talk().callBack().kept()) {
            return messages.invite(state, why);
        }
        boolean seen = PhoneNumber.parse(state.callerNumber()).isPresent();
        return seen
                ? asking(state, Stage.OFFERED, "", phrases.offer(why, state))
                : asking(state, Stage.NUMBER_ASKED, "", phrases.offerUnseen(why, state));
    }

    /** Words that answer. */
    Step said(CallState state, String text) {
        return CallBackNumber.in(text)
                .map(number -> readBack(state, number))
                .orElseGet(() -> answered(state, CallBackWish.of(text)));
    }

    /** Keys that answer: the digits of a number, or one that stands for an answer. */
    Step keyed(CallState state, String digits) {
        if (digits.length() == 1) {
            return answered(state, keys.wish(digits.charAt(0)));
        }
        return CallBackNumber.of(digits)
                .map(number -> readBack(state, number))
                .orElseGet(() -> noNumber(state));
    }

    /** No answer, or none that could be heard. */
    Step unanswered(CallState state) {
        return messages.invite(state);
    }

    private Step answered(CallState state, CallBackWish wish) {
        Stage asked = state.talk().callBack().stage();
        return switch (wish) {
            case YES -> agreed(state);
            case OTHER_NUMBER -> otherNumber(state);
            case NO -> asked == Stage.READ_BACK ? otherNumber(state) : messages.invite(state);
            case MESSAGE -> messages.invite(state);
            case UNCLEAR -> asked == Stage.NUMBER_ASKED ? noNumber(state) : messages.invite(state);
        };
    }

    private Step agreed(CallState state) {
        CallBack now = state.talk().callBack();
        return switch (now.stage()) {
            case OFFERED -> keep(state, state.callerNumber());
            case READ_BACK -> keep(state, now.number());
            case NUMBER_ASKED, NONE, KEPT -> noNumber(state);
        };
    }

    private Step keep(CallState state, String number) {
        CallState kept = state.with(state.talk().with(state.talk().callBack().keeping()));
        return Step.of(kept.with(Tally.CLEAN))
                .and(new KeepMessage(new CallerMessage.CallBack(number)))
                .then(
                        s ->
                                speech.tell(
                                        s,
                                        phrases.kept(number),
                                        new Then.End(EndReason.CALL_BACK_PROMISED)));
    }

    private Step readBack(CallState state, String number) {
        return asking(state, Stage.READ_BACK, number, phrases.readBack(number, state));
    }

    private Step otherNumber(CallState state) {
        return asking(state, Stage.NUMBER_ASKED, "", phrases.whichNumber(state));
    }

    private Step noNumber(CallState state) {
        return asking(state, Stage.NUMBER_ASKED, "", phrases.noNumber(state));
    }

    private Step asking(CallState state, Stage stage, String number, List<String> words) {
        CallBack now = state.talk().callBack();
        if (now.exhausted()) {
            return messages.invite(state);
        }
        Talk talk =
                state.talk()
                        .answered(
                                state.talk().notebook(),
                                stage == Stage.NUMBER_ASKED ? NUMBER : WISH)
                        .with(now.asking(stage, number));
        return speech.ask(state.with(talk).with(state.caller().taken()), words);
    }
}
