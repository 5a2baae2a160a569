/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio;

import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vetbell.call.CallId;
import org.vetbell.clinic.AnswerMode;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.ClinicId;
import org.vetbell.clinic.Contacts;
import org.vetbell.clinic.HouseRules;
import org.vetbell.clinic.InboundLine;
import org.vetbell.clinic.KeypadMenu;
import org.vetbell.clinic.OpenSpan;
import org.vetbell.clinic.OpeningHours;
import org.vetbell.clinic.OwnCaps;
import org.vetbell.clinic.PhoneNumber;
import org.vetbell.clinic.RecordingRules;
import org.vetbell.clinic.Voice;
import org.vetbell.twilio.twiml.Leg;

/** A practice with one line answered by documents and one by stream, and a caller. */
public final class Harbour {
    public static final PhoneNumber DOCUMENT_LINE = new PhoneNumber("+61255500100");
    public static final PhoneNumber STREAM_LINE = new PhoneNumber("+61255500102");
    public static final String CALLER = "+61255500199";
    public static final String ACCOUNT = "AC00000000000000000000000000000001";
    public static final CallId CALL = new CallId("CA00000000000000000000000000000002");
    public static final PublicUrls URLS = new PublicUrls(URI.create("https://voice.example.com"));

    private static final OpeningHours HOURS =
            new OpeningHours(
                    Map.of(
                            DayOfWeek.MONDAY,
                            List.of(new OpenSpan(LocalTime.of(8, 0), LocalTime.of(18, 0)))),
                    Map.of());

    private Harbour() {}

    public static Clinic clinic() {
        return new Clinic(
                new ClinicId("harbour-vets"),
                "Harbour Vets",
                "1 Quay Street",
                ZoneId.of("Australia/Sydney"),
                new Voice("en-AU", "Polly.Olivia-Neural"),
                List.of(
                        new InboundLine(DOCUMENT_LINE, AnswerMode.CARRIER_SPEECH),
                        new InboundLine(STREAM_LINE, AnswerMode.MEDIA_STREAM)),
                Contacts.of(
                        new PhoneNumber("+61255500101"),
                        new PhoneNumber("+61270100111"),
                        Duration.ofSeconds(20)),
                HOURS,
                KeypadMenu.standard(),
                HouseRules.standard(),
                RecordingRules.off(),
                OwnCaps.NONE);
    }

    /** The caller's leg, ringing the document line. */
    public static Leg leg() {
        return leg(CALLER);
    }

    /** The leg of a caller with that number, or none. */
    public static Leg leg(String caller) {
        return new Leg(CALL, ACCOUNT, clinic(), DOCUMENT_LINE, caller, Optional.empty(), "");
    }

    /** The caller's leg of a practice with that rule on recording. */
    public static Leg leg(RecordingRules rules) {
        return new Leg(
                CALL,
                ACCOUNT,
                clinic().recording(rules),
                DOCUMENT_LINE,
                CALLER,
                Optional.empty(),
                "");
    }

    /** The leg of a call that somebody sent on to us. */
    public static Leg forwardedBy(PhoneNumber number) {
        return new Leg(CALL, ACCOUNT, clinic(), DOCUMENT_LINE, CALLER, Optional.of(number), "");
    }

    public static TwilioSettings settings() {
        return new TwilioSettings(
                Accounts.of(Optional.of(ACCOUNT), List.of("12345")),
                URI.create("https://voice.example.com"),
                true,
                Path.of("target"),
                true);
    }
}
