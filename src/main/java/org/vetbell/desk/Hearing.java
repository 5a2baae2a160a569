/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.vetbell.audio.Ear;
import org.vetbell.audio.MuLaw;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallEvent.RecordingEnded;
import org.vetbell.call.CallEvent.SpeechStarted;
import org.vetbell.call.CallEvent.SpeechStopped;
import org.vetbell.call.PhoneCommand.RecordMessage;
import org.vetbell.call.StepId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.clinic.Manners;
import org.vetbell.port.AudioArchive;

/**
 * What becomes of the caller's sound on a stream: the ear listens for speech, and a message is
 * recorded while one is left. Owned by the draining worker.
 */
final class Hearing implements Ear.Listener {
    private final LiveHandle call;
    private final Consumer<EventAt> happens;
    private final AudioArchive archive;
    private final Transcript transcript;
    private final Ear ear;
    private StepId step = StepId.NONE;
    private Recorder recorder;

    /**
     * @param happens takes events that belong to this very moment of the media
     */
    Hearing(LiveHandle call, Consumer<EventAt> happens, Outside outside, Company company) {
        this.call = call;
        this.happens = happens;
        this.archive = outside.sounds.archive;
        this.transcript = new Transcript(company.listening());
        Manners manners = call.opening().clinic().rules().manners();
        ear = Ear.listening(manners.pauses().usual(), manners.commitAfter(), this);
    }

    /** From now on the caller's turn ends after that much quiet. */
    void endAfter(Duration quiet) {
        ear.endAfter(quiet);
    }

    /** Whether the caller is speaking, short pauses included. */
    boolean speaking() {
        return ear.speaking();
    }

    void hear(byte[] mulaw, long mediaMillis) {
        if (recorder != null) {
            recorder.add(mulaw, mediaMillis);
        }
        transcript.hear(mulaw);
        ear.hear(mulaw, mediaMillis);
    }

    /** No more sound will come. */
    void close() {
        transcript.close();
    }

    void record(RecordMessage wanted) {
        step = wanted.step();
        recorder = new Recorder(wanted.longest());
        if (ear.speaking()) {
            recorder.heardSpeech();
        }
    }

    /** Puts the message away; the call is told when that is done, or that there was none. */
    void stopRecording() {
        if (recorder == null) {
            return;
        }
        Recorder finished = recorder;
        StepId of = step;
        recorder = null;
        if (!finished.holdsSpeech()) {
            call.happened(at -> new RecordingEnded(at, of, "", Duration.ZERO));
            return;
        }
        byte[] sound = finished.sound();
        var length = Duration.ofMillis(sound.length / MuLaw.BYTES_PER_MILLI);
        ClinicId clinic = call.opening().clinic().id();
        archive.save(call.call(), clinic, sound, saved -> told(of, saved, length));
    }

    @Override
    public void speechStarted() {
        if (recorder != null) {
            recorder.heardSpeech();
        }
        transcript.voice();
        happens.accept(SpeechStarted::new);
    }

    @Override
    public void speechSustained() {
        happens.accept(CallEvent.SpeechSustained::new);
    }

    @Override
    public void speechPaused(Duration quiet) {
        transcript.quiet();
        happens.accept(at -> new CallEvent.SpeechPaused(at, quiet));
    }

    @Override
    public void speechResumed() {
        transcript.voice();
        happens.accept(CallEvent.SpeechResumed::new);
    }

    @Override
    public void speechStopped(Duration quiet) {
        transcript.quiet();
        happens.accept(at -> new SpeechStopped(at, quiet));
    }

    private void told(StepId of, Optional<String> saved, Duration length) {
        call.happened(at -> new RecordingEnded(at, of, saved.orElse(""), length));
    }
}
