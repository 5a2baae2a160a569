/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.ArrayList;
import java.util.List;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.MenuChoice;
import org.vetbell.clinic.PhoneNumber;
import org.vetbell.clinic.SpokenDigits;

/** What the call itself says, in the practice's name. Short, plain, speakable. */
final class Phrases {
    private static final String NEAREST_HOSPITAL =
            "If your animal's life may be in danger, go to the nearest open animal hospital now.";

    private static final List<String> AFTER_THE_TONE =
            List.of(
                    "Please leave your name, your number and your message after the tone.",
                    "Press the hash key when you are done.");

    private final Clinic clinic;

    Phrases(Clinic clinic) {
        this.clinic = clinic;
    }

    List<String> greeting(boolean open, boolean understandsSpeech) {
        List<String> words = new ArrayList<>();
        words.add(thanks());
        words.add("You are talking to the clinic's automated receptionist.");
        if (!open) {
            words.add("The clinic is closed at the moment.");
        }
        if (understandsSpeech) {
            words.add(emergencyHint());
            words.add("How can I help you?");
        } else {
            words.addAll(menu());
        }
        return words;
    }

    /** The rest of the greeting, once the caller has heard of the recording. */
    List<String> greeted(CallState state) {
        List<String> words = new ArrayList<>(greeting(state.open(), state.understandsSpeech()));
        words.remove(thanks());
        if (!state.onStream()) {
            words.remove(emergencyHint());
        }
        return words;
    }

    /** Before a document that cannot be interrupted: the way past it. */
    List<String> welcome() {
        return List.of(thanks(), emergencyHint());
    }

    /** The keypad menu, emergency first. */
    List<String> menu() {
        List<String> words = new ArrayList<>();
        words.add("For an emergency, press " + emergencyKey() + ".");
        clinic.menu()
                .keys()
                .forEach(
                        (key, choice) -> {
                            if (choice != MenuChoice.EMERGENCY) {
                                words.add(offer(choice) + ", press " + key + ".");
                            }
                        });
        return words;
    }

    List<String> keypadInstead() {
        List<String> words = new ArrayList<>();
        words.add("Let us try the keys of your telephone.");
        words.addAll(menu());
        return words;
    }

    List<String> wrongKey(char key) {
        List<String> words = new ArrayList<>();
        words.add(
                Character.isDigit(key)
                        ? "The key " + key + " has no meaning here."
                        : "That key has no meaning here.");
        words.addAll(menu());
        return words;
    }

    List<String> cannotHearWords() {
        List<String> words = new ArrayList<>();
        words.add("I am sorry, I cannot understand speech on this line.");
        words.addAll(menu());
        return words;
    }

    List<String> stillThere() {
        List<String> words = new ArrayList<>();
        words.add("I did not hear anything.");
        return words;
    }

    List<String> nobodyThere() {
        return List.of(
                "I still cannot hear you, so I will hang up now.",
                "Please call again if you need us. Goodbye.");
    }

    List<String> emergency() {
        return List.of(
                "This sounds urgent.",
                "I am connecting you with the emergency line now. Please stay on the line.");
    }

    List<String> emergencyNext() {
        return List.of(
                "The emergency line did not answer.",
                "I am trying another number of the clinic now. Please stay on the line.");
    }

    List<String> personNext() {
        return List.of("Nobody took your call there.", "I am trying somebody else. One moment.");
    }

    List<String> cutOff() {
        return List.of("I am sorry, that call was cut off.");
    }

    List<String> emergencyUnanswered() {
        return List.of(
                "I could not reach anybody at the clinic.",
                NEAREST_HOSPITAL,
                "You can also leave your name and number after the tone, and the clinic will"
                        + " see that it is urgent.");
    }

    List<String> person(boolean open) {
        return open
                ? List.of("One moment please, I am connecting you.")
                : List.of(
                        "The clinic is closed at the moment, but I will try to reach somebody.",
                        "One moment please.");
    }

    List<String> givingUp() {
        return List.of(
                "I am sorry that I do not understand.", "I am connecting you with somebody.");
    }

    List<String> personUnanswered() {
        return List.of("I am sorry, nobody could take your call.");
    }

    /** Nobody is rung for a caller who wants a human now. */
    List<String> personNotRung(boolean open) {
        return List.of(
                open
                        ? "I am sorry, nobody can take your call now."
                        : "I am sorry, the clinic is closed, and nobody can take your call now.");
    }

    List<String> leaveMessage(String callerNumber) {
        List<String> words = new ArrayList<>();
        words.add(numberSeen(callerNumber));
        words.addAll(AFTER_THE_TONE);
        return words;
    }

    /**
     * What the clinic will see of the caller's number: whoever wants to be rung on another one, or
     * is unknown to us, can say so in the message.
     */
    String numberSeen(String callerNumber) {
        return PhoneNumber.parse(callerNumber).isPresent()
                ? "You are calling from the number that ends in "
                        + SpokenDigits.ending(callerNumber)
                        + "."
                : "The clinic cannot see the number you are calling from.";
    }

    List<String> messageKept() {
        return List.of(
                "Thank you. Your message is stored, and the clinic will call you back.",
                "Goodbye.");
    }

    List<String> emptyMessage() {
        List<String> words = new ArrayList<>();
        words.add("I did not hear a message.");
        words.addAll(AFTER_THE_TONE);
        return words;
    }

    List<String> noMessage() {
        return List.of("I did not hear a message.", "Please call again if you need us. Goodbye.");
    }

    List<String> oneMoment() {
        return List.of("One moment please.");
    }

    List<String> endingSoon() {
        return List.of("This call can last only half a minute longer.");
    }

    List<String> trouble() {
        List<String> words = new ArrayList<>();
        words.add("I am sorry, something went wrong on my side.");
        words.addAll(menu());
        return words;
    }

    List<String> hopeless() {
        return List.of(
                "I am sorry, I cannot help you now, nor take a message.",
                NEAREST_HOSPITAL,
                "Otherwise please call again later. Goodbye.");
    }

    List<String> onceMore() {
        return List.of("I am sorry, I did not hear that. Please say it once more.");
    }

    List<String> asISaid() {
        return List.of("As I was saying.");
    }

    List<String> backAgain() {
        List<String> words = new ArrayList<>();
        words.add("I am sorry, the line dropped for a moment.");
        words.addAll(menu());
        return words;
    }

    List<String> tooLong() {
        return List.of(
                "I am sorry, this call has reached its longest permitted length.",
                "Please call again if you need more. Goodbye.");
    }

    List<String> stopping() {
        return List.of(
                "I am sorry, I have to end this call for a technical reason.",
                "Please call again in a minute. Goodbye.");
    }

    String thanks() {
        return "Thank you for calling " + clinic.name() + ".";
    }

    private String emergencyHint() {
        return "If this is an emergency, say emergency or press " + emergencyKey() + " now.";
    }

    private String emergencyKey() {
        return String.valueOf(clinic.menu().keyOf(MenuChoice.EMERGENCY).orElseThrow());
    }

    private static String offer(MenuChoice choice) {
        return switch (choice) {
            case APPOINTMENTS -> "For appointments";
            case EMERGENCY -> "For an emergency";
            case PERSON -> "To talk to somebody";
            case HOURS_AND_ADDRESS -> "For opening hours and our address";
            case MESSAGE -> "To leave a message";
            case REPEAT -> "To hear this again";
        };
    }
}
