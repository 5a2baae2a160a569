/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.ArrayList;
import java.util.List;
import org.vetbell.clinic.SpokenDigits;

/** What is said of a call-back. */
final class CallBackPhrases {
    private final Phrases phrases;
    private final CallBackKeys keys;

    CallBackPhrases(Phrases phrases, CallBackKeys keys) {
        this.phrases = phrases;
        this.keys = keys;
    }

    /** Whether the clinic shall call back on the number it sees, on another, or not at all. */
    List<String> offer(List<String> why, CallState state) {
        List<String> words = new ArrayList<>(why);
        words.add("The clinic can call you back on " + spelt(state.callerNumber()) + ".");
        words.add("If you want that, " + answer(state, "say yes, or ", keys.callBack()) + ".");
        words.add(
                "For another number, "
                        + answer(state, "say another number, or ", keys.other())
                        + ".");
        words.add(messageInstead(state) + ".");
        return words;
    }

    /** The same for a caller whose number the clinic does not see. */
    List<String> offerUnseen(List<String> why, CallState state) {
        List<String> words = new ArrayList<>(why);
        words.add(phrases.numberSeen(state.callerNumber()));
        words.add("It can call you back if you tell me your number.");
        words.addAll(whichNumber(state));
        words.add(messageInstead(state) + " and the hash key.");
        return words;
    }

    List<String> whichNumber(CallState state) {
        String say = state.understandsSpeech() ? "Please say the number, or key" : "Please key";
        return List.of(say + " it in and press the hash key.");
    }

    List<String> noNumber(CallState state) {
        List<String> words = new ArrayList<>();
        words.add("I am sorry, I did not get a whole telephone number.");
        words.addAll(whichNumber(state));
        return words;
    }

    List<String> readBack(String number, CallState state) {
        return List.of(
                "I have " + spelt(number) + ".",
                "If that is right, " + answer(state, "say yes, or ", keys.callBack()) + ".",
                "If not, " + answer(state, "say no, or ", keys.other()) + ".");
    }

    List<String> kept(String number) {
        return List.of(
                "Thank you. The clinic will call you back on the number that ends in "
                        + SpokenDigits.ending(number)
                        + ".",
                "Goodbye.");
    }

    private String messageInstead(CallState state) {
        return "To leave a message, " + answer(state, "say message, or ", keys.message());
    }

    private static String answer(CallState state, String saying, char key) {
        return (state.understandsSpeech() ? saying : "") + "press " + named(key);
    }

    private static String named(char key) {
        return switch (key) {
            case '*' -> "the star key";
            case '#' -> "the hash key";
            default -> String.valueOf(key);
        };
    }

    private static String spelt(String number) {
        return (number.startsWith("+") ? "plus " : "") + SpokenDigits.of(number);
    }
}
