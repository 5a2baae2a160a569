/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vetbell.audio.MuLaw;
import org.vetbell.audio.Sounds;
import org.vetbell.audio.Tape;
import org.vetbell.audio.TapeFormat;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallEvent.CallerHungUp;
import org.vetbell.call.CallEvent.CallerSaid;
import org.vetbell.call.CallEvent.KeysPressed;
import org.vetbell.call.CallEvent.SpeechStarted;
import org.vetbell.call.CallEvent.SpeechStopped;
import org.vetbell.call.CallId;
import org.vetbell.call.StepId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.fake.SampleClinics;
import org.vetbell.port.CallJournal.Entry;
import org.vetbell.port.JournalText;
import org.vetbell.store.JsonJournalText;

/** A call at the test desk, recorded as live calls are, and what becomes of it in a replay. */
class ReplayTest {
    private static final ClinicId HARBOUR = new ClinicId("harbour");
    private static final byte[] QUIET = MuLaw.encode(new short[160]);

    private final TestDesk desk = new TestDesk();
    private final JournalText text = new JsonJournalText();
    private int mediaMillis;

    @BeforeEach
    void aCallerInterruptsLeavesAMessageAndHangsUp() {
        RecordedLine line = desk.beginOnStream();
        quiet(15);
        hear(MuLaw.encode(Sounds.voice(800)));
        quiet(60);
        press("5");
        quiet(3);
        desk.hearEverything(line);
        hear(MuLaw.encode(Sounds.voice(2_000)));
        quiet(50);
        press("#");
        quiet(5);
        desk.handle().detached(line, true);
        desk.run();
    }

    @Test
    void theRecordedCallHeardSomething() {
        assertThat(journal()).filteredOn(Entry::heard).hasSize(8);
        assertThat(journal())
                .extracting(Entry::event)
                .hasAtLeastOneElementOfType(SpeechStarted.class)
                .hasAtLeastOneElementOfType(SpeechStopped.class)
                .hasAtLeastOneElementOfType(CallEvent.RecordingEnded.class)
                .hasAtLeastOneElementOfType(CallEvent.UtteranceHeard.class);
    }

    @Test
    void theSameCallComesOutAgain() {
        Replay.Outcome outcome = replay(journal(), tape());

        assertThat(outcome.differences()).isEmpty();
        assertThat(outcome.journal()).hasSameSizeAs(journal());
    }

    @Test
    void everythingOneSignalCausesHappensAtTheSameMomentAsItsFrame() {
        List<Tape.Frame> frames = tape().frames();

        assertThat(journal())
                .filteredOn(Entry::heard)
                .allSatisfy(
                        e -> assertThat(e.event().at()).isEqualTo(frames.get(e.frames() - 1).at()));
    }

    @Test
    void anEventThatTheEarDoesNotFindAgainIsADifference() {
        Tape silent = each(frame -> new Tape.Frame(frame.at(), frame.mediaMillis(), QUIET));

        assertThat(replay(journal(), silent).differences().getFirst())
                .satisfies(d -> assertThat(d.recorded()).contains("SpeechStarted"))
                .satisfies(d -> assertThat(d.replayed()).doesNotContain("SpeechStarted"));
    }

    @Test
    void oneFrameAtAnotherMomentIsADifference() {
        int started = first(SpeechStarted.class).frames();
        List<Tape.Frame> frames = new ArrayList<>(tape().frames());
        Tape.Frame frame = frames.get(started - 1);
        frames.set(
                started - 1,
                new Tape.Frame(frame.at().plusNanos(1_000), frame.mediaMillis(), frame.mulaw()));

        assertThat(replay(journal(), new Tape(frames, Tape.WHOLE)).differences())
                .singleElement()
                .satisfies(
                        d -> assertThat(d.line()).isEqualTo(first(SpeechStarted.class).sequence()));
    }

    @Test
    void anEarThatHearsOneFrameLessIsADifference() {
        List<Tape.Frame> frames = new ArrayList<>(tape().frames());
        frames.removeFirst();

        assertThat(replay(journal(), new Tape(frames, Tape.WHOLE)).identical()).isFalse();
    }

    @Test
    void anotherEventLeadsToOtherCommands() {
        List<Entry> changed = journal().stream().map(ReplayTest::otherKey).toList();

        Replay.Outcome outcome = replay(changed, tape());
        assertThat(outcome.identical()).isFalse();
        assertThat(outcome.differences().getFirst().recorded())
                .isNotEqualTo(outcome.differences().getFirst().replayed());
    }

    @Test
    void aTapeThatBreaksOffIsADifference() {
        Tape whole = tape();
        Tape cut = new Tape(whole.frames().subList(0, 5), Tape.BROKEN_OFF);

        assertThat(replay(journal(), cut).differences().getFirst())
                .isEqualTo(new Replay.Difference(0, "a whole tape", Tape.BROKEN_OFF));
    }

    @Test
    void soundAfterTheLastEventIsHeardToo() {
        List<Tape.Frame> longer = new ArrayList<>(tape().frames());
        longer.addAll(tape().frames().subList(0, 40));

        assertThat(replay(journal(), new Tape(longer, Tape.WHOLE)).differences().getLast())
                .satisfies(d -> assertThat(d.recorded()).isEmpty())
                .satisfies(d -> assertThat(d.replayed()).contains("\"heard\":true"));
    }

    @Test
    void aCallTakenUpFromItsJournalAfterTheStreamComesOutAgain() {
        desk.answer(CallEvent.ResumeAsked::new);
        desk.restart();
        desk.answer(CallEvent.ResumeAsked::new);

        assertThat(journal().getLast().frames()).isZero();
        assertThat(replay(journal(), tape()).differences()).isEmpty();
    }

    @Test
    void aCallByDocumentsNeedsNoTape() {
        TestDesk documents = new TestDesk();
        documents.begin();
        documents.answer(at -> new CallerSaid(at, new StepId(1), "hello", 1));
        documents.happens(CallerHungUp::new);
        List<Entry> entries = documents.journal.entries(TestDesk.CALL);

        assertThat(replay(entries, Tape.EMPTY).differences()).isEmpty();
        assertThat(documents.tapes.load(HARBOUR, new CallId("CA1"))).isEmpty();
    }

    private Replay.Outcome replay(List<Entry> journal, Tape tape) {
        List<String> lines = journal.stream().map(text::line).toList();
        return new Replay(SampleClinics.harbour(), text).of(lines, tape);
    }

    private void hear(byte[] mulaw) {
        for (int i = 0; i + 160 <= mulaw.length; i += 160) {
            desk.time.pass(Duration.ofNanos(20_000_123));
            desk.handle().audio(Arrays.copyOfRange(mulaw, i, i + 160), mediaMillis);
            desk.run();
            mediaMillis += 20;
        }
    }

    private void quiet(int frames) {
        for (int i = 0; i < frames; i++) {
            hear(QUIET);
        }
    }

    private void press(String key) {
        desk.happens(at -> new KeysPressed(at, StepId.NONE, key));
    }

    private List<Entry> journal() {
        return desk.journal.entries(TestDesk.CALL);
    }

    private Entry first(Class<? extends CallEvent> kind) {
        return journal().stream().filter(e -> kind.isInstance(e.event())).findFirst().orElseThrow();
    }

    private Tape tape() {
        return TapeFormat.read(desk.tapes.load(HARBOUR, TestDesk.CALL).orElseThrow());
    }

    private Tape each(UnaryOperator<Tape.Frame> change) {
        return new Tape(tape().frames().stream().map(change).toList(), Tape.WHOLE);
    }

    private static Entry otherKey(Entry entry) {
        return entry.event() instanceof KeysPressed pressed && pressed.keys().equals("5")
                ? with(entry, new KeysPressed(pressed.at(), pressed.step(), "4"))
                : entry;
    }

    private static Entry with(Entry entry, CallEvent event) {
        return new Entry(entry.sequence(), entry.frames(), entry.heard(), event, entry.commands());
    }
}
