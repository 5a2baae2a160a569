/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vetbell.clinic.AnswerMode;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.ClinicId;
import org.vetbell.clinic.Manners;
import org.vetbell.clinic.MenuChoice;
import org.vetbell.clinic.OwnCaps;
import org.vetbell.clinic.PhoneNumber;
import org.vetbell.clinic.RecordingRules;
import org.vetbell.clinic.RecordingRules.How;
import org.vetbell.clinic.RecordingRules.Recorders;
import org.vetbell.port.Clinics;

class StoredClinicsTest {
    @TempDir Path directory;
    private TestDatabase database;

    TestDatabase database() {
        return TestDatabase.embedded();
    }

    @BeforeEach
    void openDatabase() {
        database = database();
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void emptyDatabaseGetsTheSampleClinics() {
        Clinics clinics = load(Optional.empty(), true);
        assertThat(clinics.all())
                .extracting(Clinic::name)
                .containsExactly("Birchwood Animal Hospital", "Harbour Vets");
        Clinic harbour = clinics.byInboundNumber(new PhoneNumber("+61255500102")).orElseThrow();
        assertThat(harbour.id()).isEqualTo(new ClinicId("harbour"));
        assertThat(harbour.modeOf(new PhoneNumber("+61255500102")))
                .contains(AnswerMode.MEDIA_STREAM);
        assertThat(harbour.contacts().emergency().e164()).isEqualTo("+61270100111");
        assertThat(harbour.menu().choice('2')).contains(MenuChoice.EMERGENCY);
        assertThat(harbour.openAt(LocalDateTime.parse("2026-11-23T18:29"))).isTrue();
        assertThat(harbour.openAt(LocalDateTime.parse("2026-12-25T10:00"))).isFalse();
        assertThat(clinics.byInboundNumber(harbour.contacts().bypass())).isEmpty();
    }

    @Test
    void samplesCanBeLeftOut() {
        assertThat(load(Optional.empty(), false).all()).isEmpty();
    }

    @Test
    void storedClinicsWinOverTheFile() throws IOException {
        load(Optional.empty(), true);
        Path file = file(one("harbour", "+61255500900"));
        assertThat(load(Optional.of(file), true).all()).hasSize(2);
    }

    @Test
    void fileMaySetMenuAndRules() throws IOException {
        Path file =
                file(
                        one("north", "+61255500900")
                                .replace(
                                        "\"hours\"",
                                        "\"menu\":{\"9\":\"emergency\"},\"rules\":{\"ring\":7,\"manners\":{\"quickPause\":300,\"guesses\":false,\"leadIns\":false,\"turnsBy\":\"recogniser\"}},\"hours\""));
        Clinic north = load(Optional.of(file), true).byId(new ClinicId("north")).orElseThrow();
        assertThat(north.menu().keyOf(MenuChoice.EMERGENCY)).contains('9');
        assertThat(north.rules().ring()).hasSeconds(7);
        assertThat(north.rules().silence()).hasSeconds(6);
        assertThat(north.rules().manners().pauses().quick()).hasMillis(300);
        assertThat(north.rules().manners().pauses().usual()).hasMillis(700);
        assertThat(north.rules().manners().guesses()).isFalse();
        assertThat(north.rules().manners().leadIns()).isFalse();
        assertThat(north.rules().manners().turnsBy()).isEqualTo(Manners.TurnsBy.RECOGNISER);
    }

    @Test
    void fileMayHaveCallsRecorded() throws IOException {
        Path file =
                file(
                        one("north", "+61255500900")
                                        .replace(
                                                "\"hours\"",
                                                "\"recording\": {\"by\": \"both\", \"consent\": \"ask\","
                                                        + " \"refuseKey\": \"*\", \"words\": \"May we?\"},"
                                                        + " \"hours\"")
                                + ","
                                + one("south", "+61255500910"));
        Clinics clinics = load(Optional.of(file), true);
        assertThat(clinics.byId(new ClinicId("north")).orElseThrow().recording())
                .isEqualTo(
                        new RecordingRules(
                                Recorders.BOTH, How.ASK, '*', Optional.of("May we?"), false));
        assertThat(clinics.byId(new ClinicId("south")).orElseThrow().recording())
                .isEqualTo(RecordingRules.off());
    }

    @Test
    void fileMaySetCaps() throws IOException {
        String caps = "\"caps\": {\"day\": {\"cost\": 2.50, \"tokens\": 0}}, \"hours\"";
        Path file =
                file(
                        one("north", "+61255500900").replace("\"hours\"", caps)
                                + ","
                                + one("south", "+61255500910"));
        Clinics clinics = load(Optional.of(file), true);
        OwnCaps north = clinics.byId(new ClinicId("north")).orElseThrow().caps();
        assertThat(north.call()).isEqualTo(OwnCaps.Most.NONE);
        assertThat(north.day().cost().orElseThrow()).isEqualByComparingTo("2.5");
        assertThat(north.day().tokens()).contains(0L);
        assertThat(north.day().characters()).isEmpty();
        assertThat(clinics.byId(new ClinicId("south")).orElseThrow().caps())
                .isEqualTo(OwnCaps.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            "Mars/Olympus"         | clinics[0] (north).timeZone: Unknown time-zone ID: Mars/Olympus
            "+61255500900", "answer": "telepathy" | answer: must be one of carrier-speech, media-stream
            "monday": ["8-9"]      | clinics[0] (north).hours.monday[0]: Text '8' could not be parsed
            "monday": ["10:00-09:00"] | clinics[0] (north).hours.monday[0]: an opening span must end
            "moonday": []          | clinics[0] (north).hours.moonday: is no day
            "bypass": "911"        | clinics[0] (north).bypass: not an E.164 telephone number
            "bypass": 7            | clinics[0] (north).bypass: must be a text
            "bypass": "+61255500900" | clinics[0] (north): a clinic's contact numbers must not be
            "address": " "         | clinics[0] (north).address: must be a text
            "recording": {"by": "spies"} | (north).recording.by: must be one of none, carrier, own, both
            "recording": {"consent": "guess"} | (north).recording.consent: must be one of announce, ask
            "recording": {"refuseKey": "12"} | (north).recording.refuseKey: must be one key
            "recording": {"refuseKey": "1"} | (north).recording: refuseKey cannot be 1
            "recording": {"by": "own", "refuseKey": "5"} | the key that refuses recording must not be one
            "recording": {"words": 7} | (north).recording.words: must be a text
            "recording": {"transcribeMessages": "yes"} | transcribeMessages: must be true or false
            "caps": {"week": {}}   | (north).caps: has an unknown field "week"
            "caps": {"day": {"sounds": 1}} | (north).caps.day: has an unknown field "sounds"
            "caps": {"day": {"cost": "1"}} | (north).caps.day.cost: must be a number
            "caps": {"day": {"cost": -0.1}} | (north).caps.day: cost is an amount of money
            "caps": {"day": {"cost": 1e999999999}} | (north).caps.day: cost is an amount of money
            "caps": {"call": {"tokens": 1.5}} | (north).caps.call.tokens: must be a whole number
            "caps": {"call": {"tokens": -1}} | (north).caps.call: tokens is a number from 0 to
            "caps": {"call": {"audioSeconds": true}} | caps.call.audioSeconds: must be a whole number of seconds
            "colour": "blue"       | clinics[0] (north): has an unknown field "colour"
            """)
    void mistakeIsToldWithFileClinicAndField(String mistake, String message) throws IOException {
        Path file = file(mistaken(mistake));
        assertThatThrownBy(() -> load(Optional.of(file), true))
                .isInstanceOf(BadClinics.class)
                .hasMessageContaining("VETBELL_CLINICS_FILE " + file)
                .hasMessageContaining(message);
    }

    @Test
    void clinicsMayNotShareANumber() throws IOException {
        Path file = file(one("north", "+61255500900") + "," + one("south", "+61255500900"));
        assertThatThrownBy(() -> load(Optional.of(file), true))
                .hasMessageContaining("clinics[1]: the inbound number +61255500900")
                .hasMessageContaining("\"north\"");
    }

    @Test
    void brokenJsonIsToldWithItsFile() throws IOException {
        Path file = file("{");
        assertThatThrownBy(() -> load(Optional.of(file), true))
                .isInstanceOf(BadClinics.class)
                .hasMessageContaining(file.toString());
    }

    /** A good document in which one field is replaced by, or joined by, a bad one. */
    private static String mistaken(String mistake) {
        String good = one("north", "+61255500900");
        if (mistake.startsWith("\"Mars")) {
            return good.replace("\"Australia/Sydney\"", mistake);
        }
        if (mistake.startsWith("\"+")) {
            return good.replace("\"+61255500900\", \"answer\": \"carrier-speech\"", mistake);
        }
        if (mistake.matches("\"[a-z]*day\".*")) {
            return good.replace("\"friday\": [\"08:00-18:00\"]", mistake);
        }
        String field = mistake.substring(0, mistake.indexOf(':'));
        String pattern = field + ": \"[^\"]*\"";
        return good.matches("(?s).*" + pattern + ".*")
                ? good.replaceFirst(pattern, Matcher.quoteReplacement(mistake))
                : good.replace("\"hours\"", mistake + ", \"hours\"");
    }

    private static String one(String id, String number) {
        return """
               {"id": "%s", "name": "North Vets", "address": "1 North Road",
                "timeZone": "Australia/Sydney", "language": "en-AU", "carrierVoice": "Polly.Olivia",
                "lines": [{"number": "%s", "answer": "carrier-speech"}],
                "bypass": "+61255500901", "emergency": "+61255500902",
                "hours": {"friday": ["08:00-18:00"]}}
               """
                .formatted(id, number);
    }

    private Path file(String clinics) throws IOException {
        Path file = directory.resolve("clinics.json");
        return Files.writeString(file, "{\"clinics\": [" + clinics + "]}");
    }

    private Clinics load(Optional<Path> file, boolean samples) {
        StoreSettings.Database unused = new StoreSettings.Database("jdbc:h2:mem:unused", "", "");
        return StoredClinics.load(
                database,
                new StoreSettings(
                        directory,
                        unused,
                        file,
                        samples,
                        StoreSettings.Tapes.NONE,
                        java.time.Duration.ofDays(30)));
    }
}
