/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.vetbell.clinic.AnswerMode;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.ClinicId;
import org.vetbell.clinic.Contacts;
import org.vetbell.clinic.HouseRules;
import org.vetbell.clinic.InboundLine;
import org.vetbell.clinic.KeypadMenu;
import org.vetbell.clinic.Manners;
import org.vetbell.clinic.OpenSpan;
import org.vetbell.clinic.OpeningHours;
import org.vetbell.clinic.OwnCaps;
import org.vetbell.clinic.PhoneNumber;
import org.vetbell.clinic.RecordingRules;
import org.vetbell.clinic.Voice;

/** Fictional practices for tests. */
public final class SampleClinics {
    /** The front desk of {@link #harbour()}. */
    public static final PhoneNumber BYPASS = new PhoneNumber("+61255500101");

    /** The emergency line of {@link #harbour()}. */
    public static final PhoneNumber EMERGENCY = new PhoneNumber("+61270100111");

    private SampleClinics() {}

    /** Open on weekdays from eight to half past six, Sydney time. */
    public static Clinic harbour() {
        return harbour(HouseRules.standard());
    }

    /** The same with other limits. */
    public static Clinic harbour(HouseRules rules) {
        return harbour(Contacts.of(BYPASS, EMERGENCY, Duration.ofSeconds(20)), rules);
    }

    /** The same with other people behind it. */
    public static Clinic harbour(Contacts contacts) {
        return harbour(contacts, HouseRules.standard());
    }

    /** The same with calls that are recorded. */
    public static Clinic harbour(RecordingRules recording) {
        return harbour().recording(recording);
    }

    /** The same with another keypad. */
    public static Clinic harbour(KeypadMenu menu) {
        Clinic usual = harbour();
        return new Clinic(
                usual.id(),
                usual.name(),
                usual.address(),
                usual.zone(),
                usual.voice(),
                usual.lines(),
                usual.contacts(),
                usual.hours(),
                menu,
                usual.rules(),
                usual.recording(),
                usual.caps());
    }

    /** The same, where whoever hears its callers tells when their turns are over. */
    public static Clinic harbourWithTurnsTold() {
        return harbour(SampleRules.of(true, true, Manners.TurnsBy.RECOGNISER));
    }

    private static Clinic harbour(Contacts contacts, HouseRules rules) {
        var day = List.of(new OpenSpan(LocalTime.of(8, 0), LocalTime.of(18, 30)));
        return new Clinic(
                new ClinicId("harbour"),
                "Harbour Vets",
                "12 Wharf Street, Sydney",
                ZoneId.of("Australia/Sydney"),
                new Voice("en-AU", "Polly.Olivia-Neural"),
                List.of(
                        line("+61255500100", AnswerMode.CARRIER_SPEECH),
                        line("+61255500102", AnswerMode.MEDIA_STREAM)),
                contacts,
                new OpeningHours(
                        Map.of(
                                DayOfWeek.MONDAY, day,
                                DayOfWeek.TUESDAY, day,
                                DayOfWeek.WEDNESDAY, day,
                                DayOfWeek.THURSDAY, day,
                                DayOfWeek.FRIDAY, day),
                        Map.of()),
                KeypadMenu.standard(),
                rules,
                RecordingRules.off(),
                OwnCaps.NONE);
    }

    private static InboundLine line(String number, AnswerMode mode) {
        return new InboundLine(new PhoneNumber(number), mode);
    }
}
