/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.time.Duration;
import java.util.Optional;
import org.vetbell.clinic.KeypadMenu;
import org.vetbell.clinic.MenuChoice;

/** What keys mean: a choice from the menu, a number being entered, the end of a message. */
final class Keypad {
    private static final Duration BETWEEN_KEYS = Duration.ofSeconds(4);
    private static final int LONGEST_NUMBER = 20;

    private final KeypadMenu menu;
    private final Speech speech;
    private final Phrases phrases;
    private final Escalation escalation;
    private final Messages messages;
    private final Patience patience;
    private final Dialogue dialogue;
    private final CallBacks callBacks;

    Keypad(KeypadMenu menu, Parts parts) {
        this.menu = menu;
        this.speech = parts.speech();
        this.phrases = parts.phrases();
        this.escalation = parts.escalation();
        this.messages = parts.messages();
        this.patience = parts.patience();
        this.dialogue = parts.dialogue();
        this.callBacks = parts.callBacks();
    }

    Step pressed(CallState before, String keys) {
        CallState state = before.with(before.tally().present());
        if (state.phase() == Phase.RECORDING) {
            return whileRecording(state, keys);
        }
        if (state.talk().expecting().kind() == Expecting.Kind.NUMBER) {
            return number(state, keys);
        }
        String meant = keys.replace("#", "").replace("*", "");
        if (meant.isEmpty()) {
            return keys.isEmpty() ? patience.silence(before) : wrong(state, keys.charAt(0));
        }
        return choose(state, meant.charAt(0));
    }

    /** No further key came: what was entered is the number. */
    Step complete(CallState state) {
        return entered(state, state.talk().keyed());
    }

    private Step choose(CallState state, char key) {
        if (state.talk().callBack().open()) {
            return wish(state, String.valueOf(key));
        }
        Optional<MenuChoice> choice = menu.choice(key);
        if (choice.isEmpty()) {
            return wrong(state, key);
        }
        return switch (choice.get()) {
            case EMERGENCY -> escalation.emergency(state, "keypad");
            case PERSON -> escalation.person(state);
            case MESSAGE -> messages.invite(state);
            case REPEAT -> speech.again(state);
            case APPOINTMENTS, HOURS_AND_ADDRESS ->
                    dialogue.ask(state, new CallerInput.Chose(choice.get()));
        };
    }

    /** Emergency is reachable even now; hash and star end the message; other keys are slips. */
    private Step whileRecording(CallState state, String keys) {
        boolean urgent =
                keys.chars()
                        .mapToObj(k -> menu.choice((char) k))
                        .anyMatch(c -> c.equals(Optional.of(MenuChoice.EMERGENCY)));
        if (urgent) {
            return messages.stop(state).then(s -> escalation.emergency(s, "keypad"));
        }
        boolean finished = keys.indexOf('#') >= 0 || keys.indexOf('*') >= 0;
        return finished ? messages.stop(state) : Step.of(state);
    }

    private Step number(CallState state, String keys) {
        String all = state.talk().keyed() + keys;
        if (!state.onStream() || all.indexOf('#') >= 0 || all.length() >= LONGEST_NUMBER) {
            return entered(state, all);
        }
        return speech.hush(state)
                .changing(s -> s.with(s.talk().collecting(all)))
                .starting(CallTimer.KEYS, BETWEEN_KEYS);
    }

    private Step entered(CallState state, String keys) {
        String digits = keys.replaceAll("[^0-9]", "");
        if (digits.isEmpty()) {
            return patience.silence(state);
        }
        return state.talk().callBack().open()
                ? wish(state, digits)
                : dialogue.ask(state, new CallerInput.Keyed(digits));
    }

    /** An answer to the offer of a call-back; the key for emergencies alone is none. */
    private Step wish(CallState state, String digits) {
        boolean urgent =
                digits.length() == 1
                        && menu.choice(digits.charAt(0)).equals(Optional.of(MenuChoice.EMERGENCY));
        return urgent ? escalation.emergency(state, "keypad") : callBacks.keyed(state, digits);
    }

    private Step wrong(CallState state, char key) {
        return patience.misunderstanding(state, phrases.wrongKey(key));
    }
}
