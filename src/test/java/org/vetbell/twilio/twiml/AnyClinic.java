/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.twiml;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.ClinicId;
import org.vetbell.clinic.Contacts;
import org.vetbell.clinic.HouseRules;
import org.vetbell.clinic.KeypadMenu;
import org.vetbell.clinic.Manners;
import org.vetbell.clinic.OwnCaps;
import org.vetbell.clinic.PhoneNumber;
import org.vetbell.clinic.RecordingRules;
import org.vetbell.clinic.RingGroup;
import org.vetbell.clinic.RingPlan;
import org.vetbell.clinic.Voice;
import org.vetbell.twilio.Harbour;

/** Practices with any data that a practice may have, the longest and the oddest. */
final class AnyClinic {
    private AnyClinic() {}

    static Arbitrary<Clinic> arbitrary() {
        return Combinators.combine(
                        text(Clinic.LONGEST_NAME),
                        text(Clinic.LONGEST_ADDRESS),
                        voices(),
                        groups(),
                        durations().list().ofSize(6))
                .as(AnyClinic::of);
    }

    /** One to ten telephones. */
    static Arbitrary<RingGroup> groups() {
        return Combinators.combine(
                        numbers().set().ofMinSize(1).ofMaxSize(10),
                        durations(),
                        Arbitraries.of(true, false))
                .as((numbers, ring, confirm) -> new RingGroup(List.copyOf(numbers), ring, confirm));
    }

    /** From an instant to an age. */
    static Arbitrary<Duration> durations() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(1, 20_000).map(Duration::ofMillis),
                Arbitraries.longs().between(1, Long.MAX_VALUE / 1000).map(Duration::ofSeconds));
    }

    private static Arbitrary<PhoneNumber> numbers() {
        return Arbitraries.strings()
                .numeric()
                .ofMinLength(6)
                .ofMaxLength(14)
                .map(digits -> new PhoneNumber("+9" + digits));
    }

    private static Arbitrary<String> text(int longest) {
        return AnyText.upTo(longest)
                .map(t -> t.length() > longest ? t.substring(0, longest) : t)
                .filter(t -> !t.isBlank());
    }

    private static Arbitrary<Voice> voices() {
        return Arbitraries.of(
                new Voice("en-AU", "Polly.Olivia-Neural"),
                new Voice("en-US", "Google.en-US-Chirp3-HD-Aoede"),
                new Voice("zh-Hant-TW", "alice"));
    }

    private static Clinic of(
            String name, String address, Voice voice, RingGroup group, List<Duration> durations) {
        PhoneNumber bypass = group.numbers().getFirst();
        PhoneNumber emergency = group.numbers().getLast();
        RingPlan plan = new RingPlan(List.of(group), List.of(group));
        Clinic usual = Harbour.clinic();
        return new Clinic(
                new ClinicId("a".repeat(40)),
                name,
                address,
                usual.zone(),
                voice,
                usual.lines(),
                new Contacts(bypass, emergency, plan, plan, durations.get(5)),
                usual.hours(),
                KeypadMenu.standard(),
                new HouseRules(
                        durations.get(0),
                        durations.get(1),
                        durations.get(2),
                        durations.get(3),
                        durations.get(4),
                        Manners.standard()),
                new RecordingRules(
                        RecordingRules.Recorders.BOTH,
                        RecordingRules.How.ANNOUNCE,
                        '*',
                        Optional.of(address),
                        true),
                OwnCaps.NONE);
    }
}
