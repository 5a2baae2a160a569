/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.twiml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vetbell.call.Expecting;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.PhoneNumber;

/**
 * What a caller gets when all of Vetbell is gone: static documents for Twilio's fallback URL.
 *
 * <p>They are published somewhere that does not depend on us, so none of them names an address of
 * ours. A static document cannot look at a key, only send any key to another document: the first
 * one leads to the second beside it by a relative address. Without {@code action} the carrier would
 * ask for the same document again and ring in a circle, so the recording leads to a third.
 */
public final class FallbackDocument {
    private FallbackDocument() {}

    /** The documents of one clinic by file name; the first is the one to give to Twilio. */
    public static Map<String, String> of(Clinic clinic) {
        String emergency = clinic.id() + "-emergency.xml";
        String goodbye = clinic.id() + "-goodbye.xml";
        Map<String, String> files = new LinkedHashMap<>();
        files.put(clinic.id() + ".xml", first(clinic, emergency, goodbye));
        files.put(emergency, emergency(clinic, goodbye));
        files.put(goodbye, goodbye(clinic));
        return files;
    }

    private static String first(Clinic clinic, String emergency, String goodbye) {
        List<String> words =
                List.of(
                        "This is %s.".formatted(clinic.name()),
                        "If this is an emergency, press 1 now.",
                        "Otherwise please stay on the line.");
        Twiml document =
                new Twiml(clinic.voice())
                        .ask(
                                new Prompt(
                                        words,
                                        Target.file(emergency),
                                        Prompt.Ears.KEYS,
                                        Expecting.anything(),
                                        clinic.rules().silence()));
        return ring(document, clinic, clinic.contacts().bypass(), goodbye);
    }

    private static String emergency(Clinic clinic, String goodbye) {
        Twiml document = new Twiml(clinic.voice()).say("I am connecting you. Please hold.");
        dial(document, clinic, clinic.contacts().emergency());
        return ring(document, clinic, clinic.contacts().bypass(), goodbye);
    }

    private static String goodbye(Clinic clinic) {
        return new Twiml(clinic.voice()).say("Thank you. Goodbye.").hangUp().xml();
    }

    private static String ring(Twiml document, Clinic clinic, PhoneNumber number, String goodbye) {
        dial(document, clinic, number);
        return document.say("Nobody can take your call. Please leave a message after the tone.")
                .record(
                        Target.file(goodbye),
                        Optional.empty(),
                        Optional.empty(),
                        clinic.rules().longestMessage(),
                        clinic.rules().messageSilence())
                .hangUp()
                .xml();
    }

    /** Our own number is shown: it always works, whatever number the caller has. */
    private static void dial(Twiml document, Clinic clinic, PhoneNumber number) {
        Optional<PhoneNumber> ours = Optional.of(clinic.lines().getFirst().number());
        document.dial(Ringing.plain(number, clinic.rules().ring(), ours));
    }
}
