/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vetbell.call.CallId;
import org.vetbell.clinic.PhoneNumber;
import org.vetbell.port.Clinics;
import org.vetbell.twilio.CarrierForm;
import org.vetbell.twilio.twiml.Leg;

/** Reads from a webhook which call of which clinic it is about. */
@Dependent
class Legs {
    /** The shape of the carrier's identifiers. */
    static final Pattern SID = Pattern.compile("[A-Za-z0-9]{1,64}");

    private static final Pattern ATTESTATION = Pattern.compile("[A-Za-z0-9-]{1,60}");

    private final Clinics clinics;

    @Inject
    Legs(Clinics clinics) {
        this.clinics = clinics;
    }

    /**
     * The caller's leg; nothing when no clinic has the number that was rung.
     *
     * @throws MalformedWebhook when the call, the account or the number rung is not given
     */
    Optional<Leg> of(CarrierForm form) {
        CallId call = new CallId(sid(form, "CallSid"));
        String account = sid(form, "AccountSid");
        PhoneNumber inbound =
                form.get("To")
                        .flatMap(PhoneNumber::parse)
                        .orElseThrow(() -> new MalformedWebhook("To is no telephone number"));
        return clinics.byInboundNumber(inbound)
                .map(
                        clinic ->
                                new Leg(
                                        call,
                                        account,
                                        clinic,
                                        inbound,
                                        caller(form),
                                        form.get("ForwardedFrom").flatMap(PhoneNumber::parse),
                                        attestation(form)));
    }

    /** An identifier of Twilio's: part of natural keys, so its shape is checked. */
    static String sid(CarrierForm form, String name) {
        return form.get(name)
                .filter(s -> SID.matcher(s).matches())
                .orElseThrow(() -> new MalformedWebhook(name + " is missing or malformed"));
    }

    private static String attestation(CarrierForm form) {
        return form.get("StirVerstat").filter(s -> ATTESTATION.matcher(s).matches()).orElse("");
    }

    /** A withheld number arrives as a word, as nothing, or as "ANONYMOUS" keyed on a telephone. */
    private static String caller(CarrierForm form) {
        return form.get("From")
                .filter(from -> !from.equals("+266696687"))
                .flatMap(PhoneNumber::parse)
                .map(PhoneNumber::e164)
                .orElse("");
    }
}
