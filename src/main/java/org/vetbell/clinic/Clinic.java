/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything a call needs to know of one practice.
 *
 * @param id its key within the installation
 * @param name as callers know it
 * @param address spoken to callers
 * @param zone its local time
 * @param voice how it sounds
 * @param lines the numbers callers ring; at least one
 * @param contacts the humans behind it
 * @param hours when it is open
 * @param menu its keypad
 * @param rules its limits
 * @param recording whether its calls are recorded
 * @param caps how much of providers its calls may use, where it has a rule of its own
 */
public record Clinic(
        ClinicId id,
        String name,
        String address,
        ZoneId zone,
        Voice voice,
        List<InboundLine> lines,
        Contacts contacts,
        OpeningHours hours,
        KeypadMenu menu,
        HouseRules rules,
        RecordingRules recording,
        OwnCaps caps) {
    /** In characters: what is said around the name must have room beside it. */
    public static final int LONGEST_NAME = 120;

    /** In characters. */
    public static final int LONGEST_ADDRESS = 300;

    public Clinic {
        Objects.requireNonNull(caps, "a clinic without caps of its own has OwnCaps.NONE");
        Objects.requireNonNull(id, "a clinic has an id");
        Objects.requireNonNull(zone, "a clinic has a time zone");
        if (name == null || name.isBlank() || address == null || address.isBlank()) {
            throw new IllegalArgumentException("a clinic has a name and an address");
        }
        if (name.length() > LONGEST_NAME || address.length() > LONGEST_ADDRESS) {
            throw new IllegalArgumentException(
                    "a clinic's name has at most %d characters, its address %d"
                            .formatted(LONGEST_NAME, LONGEST_ADDRESS));
        }
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a clinic has at least one inbound number");
        }
        rejectLoops(lines, contacts);
        if (recording.wanted() && menu.choice(recording.refuseKey()).isPresent()) {
            throw new IllegalArgumentException(
                    "the key that refuses recording must not be one of the menu");
        }
    }

    /** The same practice with another rule on recording. */
    public Clinic recording(RecordingRules other) {
        return new Clinic(
                id, name, address, zone, voice, lines, contacts, hours, menu, rules, other, caps);
    }

    /** The same practice with other caps. */
    public Clinic caps(OwnCaps other) {
        return new Clinic(
                id, name, address, zone, voice, lines, contacts, hours, menu, rules, recording,
                other);
    }

    /** How calls to {@code number} are answered, if it is one of this practice's. */
    public Optional<AnswerMode> modeOf(PhoneNumber number) {
        return lines.stream()
                .filter(l -> l.number().equals(number))
                .map(InboundLine::mode)
                .findFirst();
    }

    /** Whether the practice is open at {@code moment}, given in the practice's own time. */
    public boolean openAt(LocalDateTime moment) {
        return hours.openAt(moment);
    }

    /** Dialling a number that is answered by us would ring for ever in a circle. */
    private static void rejectLoops(List<InboundLine> lines, Contacts contacts) {
        Set<PhoneNumber> inbound =
                lines.stream().map(InboundLine::number).collect(Collectors.toSet());
        if (contacts.numbers().anyMatch(inbound::contains)) {
            throw new IllegalArgumentException(
                    "a clinic's contact numbers must not be its inbound ones");
        }
    }
}
