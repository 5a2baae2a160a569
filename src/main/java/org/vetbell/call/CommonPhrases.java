/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vetbell.clinic.Clinic;

/** What is said in nearly every call, so that its sound can be made before anybody calls. */
public final class CommonPhrases {
    private CommonPhrases() {}

    /** Whether these are no more than words before an answer. */
    public static boolean areLeadIns(List<String> sentences) {
        return !sentences.isEmpty() && sentences.stream().allMatch(LeadIns::isOne);
    }

    /**
     * The sentences of a practice's greeting and menu, lead-ins and fillers; the most urgent first.
     */
    public static List<String> of(Clinic clinic) {
        Phrases phrases = new Phrases(clinic);
        Set<String> common = new LinkedHashSet<>();
        if (clinic.recording().wanted()) {
            common.addAll(
                    new ConsentPhrases(clinic.recording(), phrases.thanks()).recording(true, true));
        }
        common.addAll(phrases.greeting(true, true));
        common.addAll(phrases.greeting(false, true));
        if (clinic.rules().manners().leadIns()) {
            common.addAll(LeadIns.all());
        }
        common.addAll(phrases.oneMoment());
        common.addAll(phrases.emergency());
        common.addAll(phrases.person(true));
        common.addAll(phrases.stillThere());
        common.addAll(phrases.onceMore());
        common.addAll(phrases.menu());
        common.addAll(phrases.leaveMessage(""));
        return List.copyOf(common);
    }
}
