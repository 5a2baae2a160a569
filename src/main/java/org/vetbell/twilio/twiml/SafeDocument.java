/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.twiml;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vetbell.call.StepId;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.MenuChoice;
import org.vetbell.clinic.PhoneNumber;
import org.vetbell.twilio.PublicUrls;

/**
 * What a caller gets when the call itself cannot answer: a human, by the shortest way. These
 * documents need the clinic's data and nothing else, neither the desk nor the database.
 */
public final class SafeDocument {
    private static final char USUAL_EMERGENCY_KEY = '2';

    private final PublicUrls urls;

    /**
     * @param urls the addresses that go into the documents
     */
    public SafeDocument(PublicUrls urls) {
        this.urls = urls;
    }

    /** Apologises, offers the emergency key and puts the caller through to the front desk. */
    public String menu(Leg leg) {
        return menu(leg, "I am sorry, something went wrong on our side.");
    }

    /** The same for one of many who ring at once. */
    public String busy(Leg leg) {
        return menu(leg, "Thank you for calling %s.".formatted(leg.clinic().name()));
    }

    private String menu(Leg leg, String first) {
        Clinic clinic = leg.clinic();
        List<String> words =
                List.of(
                        first,
                        "If this is an emergency, press %s now.".formatted(emergencyKey(clinic)),
                        "Otherwise please stay on the line: I am putting you through.");
        Twiml document =
                new Twiml(clinic.voice())
                        .askForKey(
                                words, urls.absolute(Route.SAFE.path()), clinic.rules().silence());
        return ring(document, leg, clinic.contacts().bypass());
    }

    /** Turns the caller away, but for an emergency. */
    public String tooMany(Leg leg) {
        Clinic clinic = leg.clinic();
        List<String> words =
                List.of(
                        "Thank you for calling %s.".formatted(clinic.name()),
                        "There are more calls than I can take at the moment.",
                        "If this is an emergency, press %s now.".formatted(emergencyKey(clinic)));
        return new Twiml(clinic.voice())
                .askForKey(words, urls.absolute(Route.SAFE.path()), clinic.rules().silence())
                .say("Please call again later. Goodbye.")
                .hangUp()
                .xml();
    }

    /** Puts the caller through: to the emergency line for its key, else to the front desk. */
    public String chosen(Leg leg, String keys) {
        Clinic clinic = leg.clinic();
        boolean emergency = keys.indexOf(emergencyKey(clinic)) >= 0;
        PhoneNumber number = emergency ? clinic.contacts().emergency() : clinic.contacts().bypass();
        Twiml document = new Twiml(clinic.voice()).say("Please hold.");
        return ring(document, leg, number);
    }

    /** Thanks for what was left, and ends the call. */
    public String goodbye(Leg leg) {
        return new Twiml(leg.clinic().voice())
                .say("Thank you for calling %s. Goodbye.".formatted(leg.clinic().name()))
                .hangUp()
                .xml();
    }

    /** Nobody could be reached, or something failed behind a dialled call: takes a message. */
    public String message(Leg leg) {
        Twiml document = new Twiml(leg.clinic().voice());
        return record(document, leg);
    }

    private String ring(Twiml document, Leg leg, PhoneNumber number) {
        if (leg.mayRing(number)) {
            Duration ring = leg.clinic().rules().ring();
            document.dial(Ringing.plain(number, ring, CallDocument.shownNumber(leg)));
        }
        return record(document, leg);
    }

    private String record(Twiml document, Leg leg) {
        return document.say("I am sorry, nobody can take your call. Please leave a message.")
                .record(
                        Target.webhook(urls.absolute(Route.VOICEMAIL.path(StepId.NONE))),
                        Optional.of(urls.absolute(Route.RECORDING.path())),
                        Optional.empty(),
                        leg.clinic().rules().longestMessage(),
                        leg.clinic().rules().messageSilence())
                .hangUp()
                .xml();
    }

    private static char emergencyKey(Clinic clinic) {
        return clinic.menu().keyOf(MenuChoice.EMERGENCY).orElse(USUAL_EMERGENCY_KEY);
    }
}
