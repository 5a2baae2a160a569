/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallId;
import org.vetbell.call.LineKind;
import org.vetbell.call.Notebook;
import org.vetbell.call.Reply;
import org.vetbell.call.Rung;
import org.vetbell.call.StepId;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.OwnCaps;
import org.vetbell.desk.usage.Cap;
import org.vetbell.desk.usage.Prices;
import org.vetbell.desk.usage.UsageSettings;
import org.vetbell.fake.SampleClinics;
import org.vetbell.fake.ScriptedSpeechToText;
import org.vetbell.port.Answer;
import org.vetbell.port.Asking;
import org.vetbell.port.Receptionist;
import org.vetbell.port.Service;
import org.vetbell.port.UsageLog;
import org.vetbell.port.Use;
import org.vetbell.port.Used;

/** What calls use is written down, and a cap moves them down the ladder. */
class DeskCapsTest {
    private static final Service MODEL = Service.of("openai/gpt-4.1-mini");
    private static final Clinic CLINIC = SampleClinics.harbour();

    /** 24 November, midnight UTC: eleven in the morning there. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final TestDesk desk = new TestDesk();
    private final ScriptedSpeechToText recogniser = new ScriptedSpeechToText();
    private final List<Asking> asked = new ArrayList<>();

    @BeforeEach
    void aDeskWithARecogniserAndAModel() {
        desk.recogniser = recogniser;
        desk.receptionist =
                (asking, sink) -> {
                    asked.add(asking);
                    if (!asking.meter().spent()) {
                        asking.meter().used(Use.reported(MODEL, Use.Kind.TOKENS_IN, 700));
                    }
                    sink.accept(new Answer.Given(Reply.saying(Notebook.EMPTY, "At eight.")));
                    return Receptionist.Work.DONE;
                };
        desk.restart();
    }

    @Test
    void whatACallUsedIsStoredWithTheDayItBeganWhereTheClinicIs() {
        desk.hearEverything(desk.beginOnStream());
        asks("when are you open");
        desk.handle().detached(null, false);
        desk.happens(CallEvent.CallerHungUp::new);
        assertThat(desk.usage.ofClinic(CLINIC.id(), TODAY, TODAY))
                .containsExactly(
                        new UsageLog.Day(
                                CLINIC.id(), TODAY, new Used(MODEL, Use.Kind.TOKENS_IN, 700, 0)));
    }

    @Test
    void whatIsToldAfterTheEndIsStoredAsWell() {
        desk.hearEverything(desk.beginOnStream());
        asks("when are you open");
        desk.happens(CallEvent.CallerHungUp::new);
        asked.getFirst().meter().used(Use.reported(MODEL, Use.Kind.TOKENS_OUT, 9));
        assertThat(desk.usage.ofCall(CLINIC.id(), TestDesk.CALL))
                .contains(new Used(MODEL, Use.Kind.TOKENS_OUT, 9, 0));
    }

    @Test
    void aCallThatHasUsedWhatItMayIsAnsweredAndThenGoesOnByDocumentsForFree() {
        caps(tokens(1000), Cap.NONE);
        RecordedLine line = desk.beginOnStream();
        desk.hearEverything(line);
        asks("when are you open");
        desk.hearEverything(line);
        assertThat(line.closed).isFalse();

        asks("and on Sundays");
        assertThat(line.closed).isFalse();
        desk.hearEverything(line);
        assertThat(line.closed).isTrue();
        assertThat(recogniser.last().over()).isTrue();
        assertThat(desk.watch.approached).containsExactly("CALL of harbour reached");

        desk.answer(CallEvent.ResumeAsked::new);
        StepId step = new StepId(1);
        desk.answer(at -> new CallEvent.CallerSaid(at, step, "do you see rabbits", 0.9));
        assertThat(asked).hasSize(3);
        assertThat(asked.getLast().meter().spent()).isTrue();
        assertThat(asked.getLast().history().lines().toString()).contains("and on Sundays");
        assertThat(fallen()).containsExactly("the call has used what a call may");
    }

    @Test
    void aCapIsToldOfWhenItIsNear() {
        caps(tokens(1700), Cap.NONE);
        desk.hearEverything(desk.beginOnStream());
        asks("when are you open");
        assertThat(desk.watch.approached).isEmpty();
        asks("and on Sundays");
        assertThat(desk.watch.approached).containsExactly("CALL of harbour near");
        assertThat(fallen()).isEmpty();
    }

    @Test
    void moneyIsACapWhereThereArePrices() {
        desk.settings =
                new UsageSettings(
                        Prices.parse("USD", "openai/gpt-4.1-mini:tokens-in=1000"),
                        new Cap(new BigDecimal("0.70"), 0, 0, 0),
                        Cap.NONE);
        desk.restart();
        RecordedLine line = desk.beginOnStream();
        desk.hearEverything(line);
        asks("when are you open");
        desk.hearEverything(line);
        assertThat(line.closed).isTrue();
    }

    @Test
    void aClinicsDayThatIsSpentStepsItsLiveCallsDownAndNewOnesBeginByDocuments() {
        caps(Cap.NONE, tokens(1000));
        assertThat(desk.directory.streamOrBetter(CLINIC)).isEqualTo(LineKind.STREAM);
        RecordedLine line = desk.beginOnStream();
        desk.hearEverything(line);
        asks("when are you open");
        asks("and on Sundays");
        desk.hearEverything(line);
        assertThat(line.closed).isTrue();
        assertThat(fallen()).containsExactly("the clinic's calls have used what they may in a day");
        assertThat(desk.directory.streamOrBetter(CLINIC)).isEqualTo(LineKind.DOCUMENT);
        assertThat(desk.watch.approached).containsExactly("DAY of harbour reached");
    }

    @Test
    void whatOtherNodesAndEarlierCallsUsedCounts() {
        used(TODAY, 1000);
        caps(Cap.NONE, tokens(1000));
        assertThat(desk.directory.streamOrBetter(CLINIC)).isEqualTo(LineKind.DOCUMENT);
        desk.begin();
        desk.answer(at -> new CallEvent.CallerSaid(at, new StepId(1), "when are you open", 1));
        assertThat(asked.getFirst().meter().spent()).isTrue();
        assertThat(fallen()).isEmpty();
    }

    @Test
    void yesterdayDoesNotCount() {
        used(TODAY.minusDays(1), 1000);
        caps(Cap.NONE, tokens(1000));
        assertThat(desk.directory.streamOrBetter(CLINIC)).isEqualTo(LineKind.STREAM);
    }

    @Test
    void anEmergencyReachesAPersonOnASpentDay() {
        used(TODAY, 1000);
        caps(Cap.NONE, tokens(1000));
        desk.begin();
        desk.answer(
                at -> new CallEvent.CallerSaid(at, new StepId(1), "my dog is not breathing", 1));
        assertThat(asked).isEmpty();
        assertThat(desk.log.find(TestDesk.CALL).orElseThrow().urgent()).isTrue();
    }

    @Test
    void aCallThatIsTakenUpAgainBeginsANewPart() {
        desk.begin();
        desk.answer(at -> new CallEvent.CallerSaid(at, new StepId(1), "when are you open", 1));
        desk.restart();
        desk.answer(at -> new CallEvent.CallerSaid(at, new StepId(2), "and on Sundays", 1));
        assertThat(desk.usage.ofCall(CLINIC.id(), TestDesk.CALL))
                .containsExactly(new Used(MODEL, Use.Kind.TOKENS_IN, 1400, 0));
        assertThat(desk.usage.told()).extracting(UsageLog.Sheet::part).contains(0).hasSize(2);
    }

    @Test
    void aClinicsOwnCapHoldsInsteadOfTheInstallations() {
        capsOfTheClinic(1000);
        caps(tokens(500), Cap.NONE);
        RecordedLine line = desk.beginOnStream();
        desk.hearEverything(line);
        asks("when are you open");
        desk.hearEverything(line);
        assertThat(line.closed).isFalse();
        asks("and on Sundays");
        desk.hearEverything(line);
        assertThat(line.closed).isTrue();
    }

    @Test
    void aClinicWithoutALimitIsNotHeldToTheInstallations() {
        capsOfTheClinic(0);
        caps(tokens(500), Cap.NONE);
        RecordedLine line = desk.beginOnStream();
        desk.hearEverything(line);
        asks("when are you open");
        desk.hearEverything(line);
        assertThat(line.closed).isFalse();
        assertThat(desk.watch.approached).isEmpty();
    }

    @Test
    void aDayIsLimitedByTheClinicsCapAloneFromTheFirstCallOn() {
        used(TODAY, 1000);
        desk.clinic = CLINIC.caps(new OwnCaps(OwnCaps.Most.NONE, most(1000)));
        caps(Cap.NONE, Cap.NONE);
        assertThat(desk.directory.streamOrBetter(desk.clinic)).isEqualTo(LineKind.DOCUMENT);
    }

    private void capsOfTheClinic(long tokens) {
        desk.clinic = CLINIC.caps(new OwnCaps(most(tokens), OwnCaps.Most.NONE));
    }

    private static OwnCaps.Most most(long tokens) {
        return new OwnCaps.Most(
                Optional.empty(), Optional.of(tokens), Optional.empty(), Optional.empty());
    }

    private void caps(Cap call, Cap day) {
        desk.settings = new UsageSettings(Prices.parse("USD", ""), call, day);
        desk.restart();
    }

    private void used(LocalDate day, long tokens) {
        desk.usage.keep(
                new UsageLog.Sheet(
                        new CallId("CA0"),
                        0,
                        CLINIC.id(),
                        day,
                        List.of(new Used(MODEL, Use.Kind.TOKENS_IN, tokens, 0))));
    }

    private List<String> fallen() {
        return desk.journal.events(TestDesk.CALL).stream()
                .filter(CallEvent.RungFell.class::isInstance)
                .map(CallEvent.RungFell.class::cast)
                .peek(fell -> assertThat(fell.rung()).isEqualTo(Rung.R2_CARRIER_SPEECH))
                .map(CallEvent.RungFell::reason)
                .toList();
    }

    private void asks(String words) {
        desk.happens(CallEvent.SpeechStarted::new);
        desk.happens(at -> new CallEvent.SpeechStopped(at, Duration.ofMillis(700)));
        recogniser.last().sink().said(words, 1);
        desk.run();
    }

    private static Cap tokens(long most) {
        return new Cap(BigDecimal.ZERO, most, 0, 0);
    }
}
