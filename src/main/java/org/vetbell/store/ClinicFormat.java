/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vetbell.clinic.AnswerMode;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.ClinicId;
import org.vetbell.clinic.Contacts;
import org.vetbell.clinic.HouseRules;
import org.vetbell.clinic.InboundLine;
import org.vetbell.clinic.KeypadMenu;
import org.vetbell.clinic.MenuChoice;
import org.vetbell.clinic.OwnCaps;
import org.vetbell.clinic.PhoneNumber;
import org.vetbell.clinic.RecordingRules;
import org.vetbell.clinic.Voice;

/** The JSON form of a practice; {@code docs/clinics.md} describes it. */
final class ClinicFormat {
    private static final Set<String> FIELDS =
            Set.of(
                    "id",
                    "name",
                    "address",
                    "timeZone",
                    "language",
                    "carrierVoice",
                    "lines",
                    "bypass",
                    "emergency",
                    "hours",
                    "holidays",
                    "menu",
                    "rules",
                    "transfers",
                    "recording",
                    "caps");

    private ClinicFormat() {}

    /**
     * The practice that {@code document} describes.
     *
     * @throws BadClinics saying which field is wrong
     */
    static Clinic read(JsonPart document) {
        JsonPart named =
                new JsonPart(
                        document.place() + " (" + document.field("id").text() + ')',
                        document.value());
        named.only(FIELDS);
        return named.checked(() -> clinic(named));
    }

    private static Clinic clinic(JsonPart c) {
        HouseRules rules =
                c.optional("rules").map(ClinicFormat::rules).orElseGet(HouseRules::standard);
        Contacts usual =
                Contacts.of(
                        c.field("bypass").text(PhoneNumber::new),
                        c.field("emergency").text(PhoneNumber::new),
                        rules.ring());
        return new Clinic(
                c.field("id").text(ClinicId::new),
                c.field("name").text(),
                c.field("address").text(),
                c.field("timeZone").text(ZoneId::of),
                new Voice(c.field("language").text(), c.field("carrierVoice").text()),
                c.field("lines").items().stream().map(ClinicFormat::line).toList(),
                c.optional("transfers")
                        .map(t -> TransfersFormat.read(t, usual, rules.ring()))
                        .orElse(usual),
                HoursFormat.read(c.field("hours"), c.optional("holidays")),
                c.optional("menu").map(ClinicFormat::menu).orElseGet(KeypadMenu::standard),
                rules,
                c.optional("recording").map(RecordingFormat::read).orElseGet(RecordingRules::off),
                c.optional("caps").map(CapsFormat::read).orElse(OwnCaps.NONE));
    }

    private static InboundLine line(JsonPart line) {
        line.only(Set.of("number", "answer"));
        return new InboundLine(
                line.field("number").text(PhoneNumber::new),
                chosen(line.field("answer"), AnswerMode.values()));
    }

    private static KeypadMenu menu(JsonPart menu) {
        Map<Character, MenuChoice> keys = new LinkedHashMap<>();
        menu.fields()
                .forEach(
                        (key, choice) -> {
                            if (key.length() != 1) {
                                throw choice.wrong("a menu key is one digit");
                            }
                            keys.put(key.charAt(0), chosen(choice, MenuChoice.values()));
                        });
        return menu.checked(() -> new KeypadMenu(keys));
    }

    private static HouseRules rules(JsonPart rules) {
        HouseRules standard = HouseRules.standard();
        rules.only(
                Set.of(
                        "silence",
                        "longestMessage",
                        "messageSilence",
                        "ring",
                        "longestCall",
                        "manners"));
        return rules.checked(
                () ->
                        new HouseRules(
                                seconds(rules.optional("silence"), standard.silence()),
                                seconds(
                                        rules.optional("longestMessage"),
                                        standard.longestMessage()),
                                seconds(
                                        rules.optional("messageSilence"),
                                        standard.messageSilence()),
                                seconds(rules.optional("ring"), standard.ring()),
                                seconds(rules.optional("longestCall"), standard.longestCall()),
                                rules.optional("manners")
                                        .map(MannersFormat::read)
                                        .orElseGet(standard::manners)));
    }

    private static Duration seconds(Optional<JsonPart> part, Duration otherwise) {
        return part.map(JsonPart::seconds).map(Duration::ofSeconds).orElse(otherwise);
    }

    /** The constant that {@code part} names in lower case with hyphens. */
    static <E extends Enum<E>> E chosen(JsonPart part, E[] constants) {
        String text = part.text();
        return List.of(constants).stream()
                .filter(c -> spelling(c).equals(text))
                .findFirst()
                .orElseThrow(() -> part.wrong("must be one of " + spellings(constants)));
    }

    private static String spellings(Enum<?>[] constants) {
        return String.join(", ", List.of(constants).stream().map(ClinicFormat::spelling).toList());
    }

    private static String spelling(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
