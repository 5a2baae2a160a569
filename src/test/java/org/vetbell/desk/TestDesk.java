/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.vetbell.call.CallId;
import org.vetbell.call.LineKind;
import org.vetbell.call.Notebook;
import org.vetbell.call.PhoneCommand;
import org.vetbell.call.Reply;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.ClinicId;
import org.vetbell.clinic.Voice;
import org.vetbell.desk.usage.Accounts;
import org.vetbell.desk.usage.Cap;
import org.vetbell.desk.usage.Limits;
import org.vetbell.desk.usage.Prices;
import org.vetbell.desk.usage.UsageSettings;
import org.vetbell.desk.usage.Watch;
import org.vetbell.fake.FakePhoneLine;
import org.vetbell.fake.ManualTime;
import org.vetbell.fake.MemoryCallJournal;
import org.vetbell.fake.MemoryCallLog;
import org.vetbell.fake.MemoryCallRecordings;
import org.vetbell.fake.MemoryCallTapes;
import org.vetbell.fake.MemoryCarrierRecordings;
import org.vetbell.fake.MemoryClinics;
import org.vetbell.fake.MemoryInbox;
import org.vetbell.fake.MemoryUsageLog;
import org.vetbell.fake.SampleClinics;
import org.vetbell.port.Answer;
import org.vetbell.port.AudioArchive;
import org.vetbell.port.Conversations;
import org.vetbell.port.Receptionist;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.TextToSpeech;
import org.vetbell.port.Use;

/** A desk on one thread with fakes outside: nothing moves until it is told to. */
final class TestDesk {
    static final CallId CALL = new CallId("CA1");

    final ManualTime time = new ManualTime();
    final ManualTimers timers = new ManualTimers();
    final MemoryCallJournal journal = new MemoryCallJournal();
    final MemoryCallLog log = new MemoryCallLog();
    final MemoryInbox inbox = new MemoryInbox(log);
    final Kept kept = new Kept();
    final MemoryCarrierRecordings recordings = new MemoryCarrierRecordings();
    final MemoryCallTapes tapes = new MemoryCallTapes();
    final FakePhoneLine carrier = new FakePhoneLine();
    final MemoryCallRecordings ownRecordings = new MemoryCallRecordings();
    final MemoryUsageLog usage = new MemoryUsageLog();
    final Watched watch = new Watched();
    UsageSettings settings = new UsageSettings(Prices.parse("USD", ""), Cap.NONE, Cap.NONE);
    Conversations conversations = Conversations.NONE;
    SpeechToText recogniser = SpeechToText.NONE;
    TextToSpeech voice = new HalfSecondVoice();
    Clinic clinic = SampleClinics.harbour();
    CallDirectory directory;
    private Outside outside;
    Receptionist receptionist =
            (asking, sink) -> {
                sink.accept(new Answer.Given(Reply.saying(Notebook.EMPTY, "Certainly.")));
                return Receptionist.Work.DONE;
            };

    TestDesk() {
        carrier.rings(CALL);
        restart();
    }

    /** A new process with the same storage. */
    void restart() {
        Receptionist current = (asking, sink) -> receptionist.answer(asking, sink);
        var deskTime = new DeskTime(time, time::nanos);
        var limits = Limits.of(settings, List.of(clinic));
        var accounts = new Accounts(usage, limits, watch, time::nanos, Accounts.dayOf(time));
        accounts.start();
        var records = new Outside.Records(journal, log, inbox, accounts);
        var partners = new Outside.Partners(conversations, recogniser, current, voice);
        var sounds = new Outside.Sounds(kept, tapes, recordings, ownRecordings);
        outside = new Outside(partners, records, sounds, carrier, deskTime, timers);
        Map<CallId, CallSession> sessions = new HashMap<>();
        Sessions made =
                handle ->
                        sessions.computeIfAbsent(
                                handle.call(),
                                id -> new CallSession(outside, DeskMetrics.unregistered()));
        var clinics = new MemoryClinics(clinic);
        directory =
                new CallDirectory(
                        made,
                        new CallDirectory.Past(log, journal, clinics),
                        new Ladder(conversations, recogniser, accounts, deskTime),
                        deskTime);
    }

    /** The recording of a call by itself, without the call. */
    OwnRecording recording(LineKind line) {
        var workers = new DrainWorkers(handle -> null, handle -> {});
        var handle = new LiveHandle(opening(line), List.of(), workers, outside.time);
        return new OwnRecording(handle, outside);
    }

    List<PhoneCommand> begin() {
        return now(directory.begin(mine(LineKind.DOCUMENT)));
    }

    RecordedLine beginOnStream() {
        now(directory.begin(mine(LineKind.STREAM)));
        var line = new RecordedLine();
        handle().attach(line);
        run();
        return line;
    }

    List<PhoneCommand> answer(EventAt event) {
        return now(directory.answer(CALL, event));
    }

    CallHandle handle() {
        return directory.find(CALL).orElseThrow();
    }

    void happens(EventAt event) {
        handle().happened(event);
        run();
    }

    /** Everything that was sent to the line so far is heard. */
    void hearEverything(RecordedLine line) {
        for (int i = 0; i < 400; i++) {
            pass(Duration.ofMillis(100));
            for (String mark : List.copyOf(line.marks)) {
                line.marks.remove(mark);
                directory.find(CALL).ifPresent(handle -> handle.markEchoed(mark));
                run();
            }
        }
    }

    void pass(Duration duration) {
        time.pass(duration);
        directory.pace();
        run();
    }

    void deadlines(Duration duration) {
        time.pass(duration);
        timers.pass(duration);
        run();
    }

    void run() {
        directory.workers().drainAll();
    }

    <T> T now(CompletionStage<T> stage) {
        run();
        CompletableFuture<T> future = stage.toCompletableFuture();
        if (!future.isDone()) {
            throw new AssertionError("nothing was answered");
        }
        return future.join();
    }

    private Opening mine(LineKind line) {
        return new Opening(CALL, clinic, "+61400000199", line);
    }

    static Opening opening(LineKind line) {
        return new Opening(CALL, SampleClinics.harbour(), "+61400000199", line);
    }

    /** Says every sentence as half a second of sound, at once. */
    private static final class HalfSecondVoice implements TextToSpeech {
        @Override
        public Speaking speak(String sentence, Voice voice, Sink sink) {
            sink.audio(new byte[4000]);
            sink.done();
            return () -> {};
        }
    }

    /** Notes what came near a cap. */
    static final class Watched implements Watch {
        final List<String> approached = new ArrayList<>();

        @Override
        public void used(ClinicId clinic, Use use) {}

        @Override
        public void approached(Scope scope, ClinicId clinic, boolean reached) {
            approached.add(scope + " of " + clinic + (reached ? " reached" : " near"));
        }
    }

    /** Keeps the last sound. */
    static final class Kept implements AudioArchive {
        byte[] sound = new byte[0];

        @Override
        public void save(
                CallId call, ClinicId clinic, byte[] mulaw, Consumer<Optional<String>> done) {
            sound = mulaw;
            done.accept(Optional.of("kept.wav"));
        }

        @Override
        public String keep(CallId call, ClinicId clinic, byte[] wav) {
            sound = wav;
            return "kept.wav";
        }

        @Override
        public void delete(ClinicId clinic, String reference) {
            sound = new byte[0];
        }

        @Override
        public Optional<byte[]> load(ClinicId clinic, String reference) {
            return Optional.of(sound);
        }
    }
}
