/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.vetbell.call.CallCommand;
import org.vetbell.call.CallEvent;
import org.vetbell.call.LineKind;
import org.vetbell.call.Phase;
import org.vetbell.call.PhoneCommand;

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
    private final Deque<EventAt> due = new ArrayDeque<>();
    private LiveHandle handle;
    private Mind mind;
    private CommandRunner runner;
    private StreamLeg stream;

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
        this.handle = handle;
        mind = new Mind(handle.opening(), outside.records.journal);
        mind.remember(handle.past());
        runner = new CommandRunner(handle, outside);
        stream = new StreamLeg(handle, outside, due::add);
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
            handle(signal);
        }
        handle.glimpse(mind.state(), stream.busy());
    }

    private void handle(Signal signal) {
        guarded(signal, () -> receive(signal));
        while (!due.isEmpty()) {
            EventAt event = due.poll();
            guarded(signal, () -> act(event.at(outside.time.now())));
        }
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
            case Signal.Happened s -> due.add(s.event());
            case Signal.Wanted s -> {
                document.wanted(s.document());
                due.add(s.event());
            }
            case Signal.CallerAudio s -> {
                stream.hear(s);
                metrics.frameHandled(outside.time.nanoTime() - s.receivedNanos());
            }
            case Signal.MarkEchoed s -> stream.markEchoed(s.name());
            case Signal.Attached s -> stream.attached(s);
            case Signal.Detached s -> stream.detached(s.callEnded() && !leaving());
            case Signal.VoiceAudio s -> stream.voiceAudio(s);
            case Signal.SentenceDone s -> stream.sentenceDone(s.utterance());
            case Signal.VoiceFailed s -> stream.voiceFailed(s);
            case Signal.Tick ignored -> stream.pump();
        }
    }

    /** A stream that ends because we left it does not mean that the caller is gone. */
    private boolean leaving() {
        return mind.state().phase() == Phase.LEAVING;
    }

    private void act(CallEvent event) {
        metrics.happened(event);
        handle.happening(event);
        for (CallCommand command : mind.on(event)) {
            guarded(command, () -> run(command));
        }
        if (mind.state().ended()) {
            document.close();
        }
    }

    private void run(CallCommand command) {
        switch (command) {
            case PhoneCommand phone -> phone(phone);
            case CallCommand.Ask ask -> runner.ask(ask.question());
            case CallCommand.StopSpeaking stop -> stream.stopSpeaking(stop.utterance());
            case CallCommand.StopRecording ignored -> stream.stopRecording();
            case CallCommand.LeaveStream ignored -> stream.close();
            case CallCommand.KeepRequest keep -> runner.keep(keep);
            case CallCommand.KeepMessage keep -> runner.keep(keep);
            case CallCommand.NoteUrgent ignored -> runner.urgent();
            case CallCommand.StartTimer start -> runner.start(start);
            case CallCommand.StopTimer stop -> runner.stop(stop.timer());
            case CallCommand.Close close -> {
                runner.close(close);
                stream.close();
            }
        }
    }

    private void phone(PhoneCommand command) {
        if (mind.state().line() == LineKind.DOCUMENT) {
            document.add(command);
        } else {
            stream.phone(command);
        }
    }
}
