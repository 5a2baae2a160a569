/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.vetbell.call.CallCommand;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CardNumbers;
import org.vetbell.call.LineKind;
import org.vetbell.call.Phase;
import org.vetbell.call.PhoneCommand;
import org.vetbell.call.Rung;
import org.vetbell.clinic.Clinic;
import org.vetbell.desk.usage.Account;
import org.vetbell.port.CallTape;

/**
 * One live call: takes what waits in its mailbox, lets it happen to the call's mind, and has the
 * resulting commands carried out. Plain fields, touched only while the mailbox drains.
 */
@CallScoped
class CallSession {
    private static final Logger LOG = Logger.getLogger(CallSession.class.getName());

    private final Outside outside;
    private final DeskMetrics metrics;
    private final DocumentLeg document = new DocumentLeg();
    private final Deque<Due> due = new ArrayDeque<>();
    private LiveHandle handle;
    private Mind mind;
    private Company company;
    private CommandRunner runner;
    private StreamLeg stream;
    private ReturnWatch carrier;
    private LostReportWatch reports;
    private CallRecorder recorder;
    private CallTape tape;
    private Account account;
    private Instant now;
    private int frames;

    /** For the container's proxies. */
    protected CallSession() {
        this(null, null);
    }

    @Inject
    CallSession(Outside outside, DeskMetrics metrics) {
        this.outside = outside;
        this.metrics = metrics;
    }

    /** Takes up the call of {@code handle}; called once, before anything else. */
    public void begin(LiveHandle handle) {
        begin(handle, this::happens);
    }

    /**
     * Takes up a call that is replayed. What befalls its stream stands in the journal already, and
     * only what the ear hears comes from here.
     */
    void beginReplay(LiveHandle handle) {
        begin(handle, event -> {});
    }

    private void begin(LiveHandle handle, Consumer<EventAt> befalls) {
        this.handle = handle;
        mind = new Mind(handle.opening(), outside.records.journal);
        mind.remember(handle.past());
        account = account();
        company = new Company(handle, outside, account);
        runner = new CommandRunner(handle, outside, company);
        carrier = new ReturnWatch(handle, outside);
        reports = new LostReportWatch(handle, outside);
        var own = new OwnRecording(handle, outside);
        own.remember(mind.state().recording());
        recorder = new CallRecorder(handle, outside, own);
        stream = new StreamLeg(handle, outside, company, own, befalls, this::heard);
        tape = outside.sounds.tapes.begin(handle.call(), handle.opening().clinic().id());
    }

    private Account account() {
        Clinic clinic = handle.opening().clinic();
        LocalDate day = LocalDate.ofInstant(handle.started(), clinic.zone());
        var holder = new Account.Holder(handle.call(), handle.past().size(), clinic.id(), day);
        return outside.records.accounts.open(
                holder,
                reason ->
                        handle.happened(
                                at -> new CallEvent.RungFell(at, Rung.R2_CARRIER_SPEECH, reason)));
    }

    /** Handles at most {@code most} signals. */
    public void drain(Mailbox mailbox, int most) {
        if (mailbox.overflowed()) {
            stream.close();
        }
        for (int i = 0; i < most; i++) {
            Signal signal = mailbox.poll(metrics::frameDropped);
            if (signal == null) {
                break;
            }
            take(signal);
        }
        handle.glimpse(mind.state(), stream.busy());
    }

    /** The call is over and nothing more will be drained. */
    public void end() {
        stream.close();
        company.close();
        tape.end();
        account.close();
    }

    /** Everything that one signal causes happens at the moment the signal was taken. */
    void take(Signal signal) {
        now = outside.time.now();
        guarded(signal, () -> receive(signal));
        while (!due.isEmpty()) {
            Due next = due.poll();
            guarded(signal, () -> act(next.event().at(now), next.heard()));
        }
    }

    private void happens(EventAt event) {
        due.add(new Due(event, false));
    }

    private void heard(EventAt event) {
        due.add(new Due(event, true));
    }

    /** The one catch-all of a call: what breaks here must not break what comes after it. */
    private void guarded(Object what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            metrics.signalFailed();
            String kind = what.getClass().getSimpleName();
            LOG.log(Level.SEVERE, "call " + handle.call() + ": handling " + kind + " failed", e);
        }
    }

    private void receive(Signal signal) {
        switch (signal) {
            case Signal.Happened s -> happens(s.event());
            case Signal.Wanted s -> {
                document.wanted(s.document());
                happens(s.event());
            }
            case Signal.CallerAudio s -> hear(s);
            case Signal.MarkEchoed s -> stream.markEchoed(s.name());
            case Signal.Attached s -> attached(s);
            case Signal.Detached s -> stream.detached(s.callEnded() && !leaving());
            case Signal.VoiceAudio s -> stream.voiceAudio(s);
            case Signal.SentenceDone s -> stream.sentenceDone(s.utterance());
            case Signal.VoiceFailed s -> stream.voiceFailed(s);
            case Signal.Overdue ignored -> carrier.overdue(mind.state());
            case Signal.UnheardOf ignored -> reports.unheardOf();
            case Signal.Tick ignored -> stream.pump();
        }
    }

    /** A call that has gone on by documents has no use for a stream that comes late. */
    private void attached(Signal.Attached opened) {
        boolean late =
                mind.state().phase() != Phase.NEW && mind.state().line() == LineKind.DOCUMENT;
        if (late) {
            opened.line().close();
        } else {
            stream.attached(opened);
        }
    }

    private void hear(Signal.CallerAudio audio) {
        frames++;
        tape.frame(now, audio.mediaMillis(), audio.mulaw());
        stream.hear(audio);
        metrics.frameHandled(outside.time.nanoTime() - audio.receivedNanos());
    }

    /** A stream that ends because we left it does not mean that the caller is gone. */
    private boolean leaving() {
        return mind.state().phase() == Phase.LEAVING;
    }

    /** Numbers of cards get no further than this. */
    private void act(CallEvent told, boolean heard) {
        CallEvent event = CardNumbers.hidden(mind.state(), told);
        if (event instanceof CallEvent.CallStarted started) {
            company.rings(started.rung());
        }
        metrics.happened(event, handle.opening().clinic().id());
        stream.happening(event);
        carrier.happening(event);
        handle.happening(event);
        for (CallCommand command : mind.on(event, frames, heard)) {
            guarded(command, () -> run(command));
        }
        reports.happened(mind.state());
        if (event instanceof CallEvent.UtteranceHeard || event instanceof CallEvent.ReplyReady) {
            account.settle();
        }
        if (mind.state().ended()) {
            document.close();
        }
    }

    private void run(CallCommand command) {
        switch (command) {
            case PhoneCommand phone -> phone(phone);
            case CallCommand.Ask ask -> runner.ask(ask.question(), mind.state().history());
            case CallCommand.CancelAsk cancel -> runner.cancel(cancel.turn());
            case CallCommand.SayMore more -> stream.sayMore(more);
            case CallCommand.StopSpeaking stop -> stream.stopSpeaking(stop.utterance());
            case CallCommand.PauseSpeaking ignored -> stream.pauseSpeaking();
            case CallCommand.ResumeSpeaking ignored -> stream.resumeSpeaking();
            case CallCommand.EndTurnAfter end -> stream.endTurnAfter(end.quiet());
            case CallCommand.StopRecording ignored -> stream.stopRecording();
            case CallCommand.LeaveStream ignored -> {
                stream.close();
                carrier.left();
            }
            case CallCommand.NoteConsent ignored -> {}
            case CallCommand.PauseCallRecording ignored -> recorder.pause();
            case CallCommand.ResumeCallRecording ignored -> recorder.resume();
            case CallCommand.DiscardCallRecording ignored -> recorder.discard();
            case CallCommand.KeepRequest keep -> runner.keep(keep);
            case CallCommand.KeepMessage keep -> runner.keep(keep);
            case CallCommand.NoteUrgent ignored -> runner.urgent();
            case CallCommand.StartTimer start -> runner.start(start);
            case CallCommand.StopTimer stop -> runner.stop(stop.timer());
            case CallCommand.Close close -> {
                runner.close(close);
                stream.close();
                carrier.closed();
            }
        }
    }

    private void phone(PhoneCommand command) {
        if (mind.state().line() == LineKind.DOCUMENT) {
            document.add(command);
        } else if (command instanceof PhoneCommand.RecordCall record) {
            recorder.record(record.by());
        } else {
            stream.phone(command);
        }
    }

    /** An event that is about to happen, and whether the ear found it. */
    private record Due(EventAt event, boolean heard) {}
}
