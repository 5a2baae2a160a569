/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import org.vetbell.clinic.Clinic;

/** The parts of a practice's machine that know a concern each, and how they know one another. */
record Parts(
        Speech speech,
        Phrases phrases,
        Messages messages,
        CallBacks callBacks,
        Escalation escalation,
        Patience patience,
        Dialogue dialogue) {

    static Parts of(Clinic clinic) {
        var speech = new Speech(clinic.rules(), clinic.contacts().longestTalk());
        var phrases = new Phrases(clinic);
        var messages = new Messages(speech, phrases);
        var callBacks = new CallBacks(speech, phrases, messages, CallBackKeys.of(clinic));
        var escalation = new Escalation(clinic, speech, phrases, callBacks);
        var patience = new Patience(speech, phrases, escalation, callBacks);
        var manners = clinic.rules().manners();
        var dialogue = new Dialogue(speech, phrases, patience, escalation, callBacks, manners);
        return new Parts(speech, phrases, messages, callBacks, escalation, patience, dialogue);
    }
}
