/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vetbell.clinic.Clinic;

/** What is said in nearly every call, so that its sound can be made before anybody calls. */
public final class CommonPhrases {
    private CommonPhrases() {}

    /** The sentences of a practice's greeting and menu, and fillers; the most urgent first. */
    public static List<String> of(Clinic clinic) {
        Phrases phrases = new Phrases(clinic);
        Set<String> common = new LinkedHashSet<>();
        if (clinic.recording().wanted()) {
            common.addAll(
                    new ConsentPhrases(clinic.recording(), phrases.thanks()).recording(true, true));
        }
        common.addAll(phrases.greeting(true, true));
        common.addAll(phrases.greeting(false, true));
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
