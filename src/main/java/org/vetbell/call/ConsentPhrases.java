/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.ArrayList;
import java.util.List;
import org.vetbell.clinic.RecordingRules;

/** What is said of the recording of a call. */
final class ConsentPhrases {
    private final RecordingRules rules;
    private final String thanks;

    /**
     * @param thanks the words every call begins with
     */
    ConsentPhrases(RecordingRules rules, String thanks) {
        this.rules = rules;
        this.thanks = thanks;
    }

    /** That the call is recorded, or the question whether it may be, and how to answer. */
    List<String> recording(boolean onStream, boolean understandsSpeech) {
        List<String> words = new ArrayList<>();
        if (onStream) {
            words.add(thanks);
        }
        String sayNo = understandsSpeech ? "say no, or press " : "press ";
        String sayYes = understandsSpeech ? "say yes, or press " : "press ";
        switch (rules.consent()) {
            case ANNOUNCE -> {
                words.add(rules.words().orElse("We record this call."));
                words.add("If you do not want that, " + sayNo + refuseKey() + ".");
            }
            case ASK -> {
                words.add(rules.words().orElse("May we record this call?"));
                words.add("If you agree, " + sayYes + RecordingRules.AGREE_KEY + ".");
                words.add("If not, " + sayNo + refuseKey() + ".");
            }
        }
        return words;
    }

    /** The caller refused before anything was recorded. */
    List<String> notRecorded() {
        return List.of("Very well, this call is not recorded.");
    }

    /** The caller refused later. */
    List<String> noLongerRecorded() {
        return List.of("Very well, I have stopped the recording, and it will be deleted.");
    }

    List<String> thankYou() {
        return List.of("Thank you.");
    }

    private String refuseKey() {
        char key = rules.refuseKey();
        return key == '*' ? "the star key" : String.valueOf(key);
    }
}
