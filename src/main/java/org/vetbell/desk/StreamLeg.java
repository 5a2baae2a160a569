/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.time.Duration;
import java.util.function.Consumer;
import org.vetbell.call.CallCommand.SayMore;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallEvent.CallerHungUp;
import org.vetbell.call.CallEvent.HearingFailed;
import org.vetbell.call.CallEvent.RungFell;
import org.vetbell.call.CallEvent.StreamLost;
import org.vetbell.call.CallEvent.StreamOpened;
import org.vetbell.call.PhoneCommand;
import org.vetbell.call.Rung;
import org.vetbell.call.UtteranceId;
import org.vetbell.port.SpeechToText.Readiness;

/**
 * The call by media stream: hearing and mouth, once the stream is up. What comes before or after
 * that is nothing to it. Owned by the draining worker.
 */
final class StreamLeg {
    private final LiveHandle call;
    private final Outside outside;
    private final Company company;
    private final OwnRecording recording;
    private final Consumer<EventAt> happens;
    private final Consumer<EventAt> heard;
    private final TurnClock clock;
    private final QuietWatch quiet;
    private boolean conversed;
    private Hearing hearing;
    private Mouth mouth;
    private UtteranceId lastSpoken = UtteranceId.NONE;

    /**
     * @param happens takes what befalls the stream
     * @param heard takes what the ear finds in the caller's sound
     */
    StreamLeg(
            LiveHandle call,
            Outside outside,
            Company company,
            OwnRecording recording,
            Consumer<EventAt> happens,
            Consumer<EventAt> heard) {
        this.company = company;
        this.recording = recording;
        this.call = call;
        this.outside = outside;
        this.happens = happens;
        this.heard = heard;
        this.clock = new TurnClock(outside.time, happens);
        this.quiet = new QuietWatch(call.opening().clinic().rules());
    }

    /** Sees every event of the call before the call's mind does. */
    void happening(CallEvent event) {
        if (mouth != null) {
            clock.happening(event);
        }
    }

    void attached(Signal.Attached attached) {
        if (mouth != null) {
            another();
        }
        recording.again();
        mouth = new Mouth(recording.watching(attached.line()), call, company, clock);
        hearing = new Hearing(call, heard, outside, company);
        happens.accept(StreamOpened::new);
    }

    /**
     * Another stream after one that was lost. Whoever heard and spoke as one went with that; a
     * message that was being left is what there is of it.
     */
    private void another() {
        hearing.stopRecording();
        if (conversed) {
            conversed = false;
            happens.accept(at -> new RungFell(at, Rung.R1_CASCADE, "its stream was lost"));
            if (outside.partners.recogniser.readiness() == Readiness.ABSENT) {
                happens.accept(at -> new HearingFailed(at, "there is no recogniser"));
            }
        }
    }

    /**
     * The stream is over: because the caller hung up, or for a reason of ours or of the network's.
     */
    void detached(boolean callerGone) {
        if (mouth == null) {
            return;
        }
        recording.end();
        hearing.close();
        mouth.lost().ifPresent(happens);
        conversed |= company.conversing();
        company.close();
        if (callerGone) {
            happens.accept(CallerHungUp::new);
        } else {
            happens.accept(StreamLost::new);
        }
    }

    void hear(Signal.CallerAudio audio) {
        if (mouth != null) {
            recording.hear(audio.mulaw(), audio.mediaMillis());
            hearing.hear(audio.mulaw(), audio.mediaMillis());
            mouth.pump();
            if (quiet.strikes(hearing.speaking() || mouth.busy())) {
                happens.accept(at -> new CallEvent.LineSilent(at, quiet.longest()));
            }
        }
    }

    void markEchoed(String name) {
        if (mouth != null) {
            recording.echoed(name);
            mouth.markEchoed(name);
        }
    }

    void voiceAudio(Signal.VoiceAudio sound) {
        if (mouth != null) {
            mouth.sound(sound.utterance(), sound.mulaw());
        }
    }

    void sentenceDone(UtteranceId utterance) {
        if (mouth != null) {
            mouth.sentenceDone(utterance);
        }
    }

    void voiceFailed(Signal.VoiceFailed failure) {
        if (mouth != null) {
            mouth.failed(failure.utterance(), failure.reason());
        }
    }

    void pump() {
        if (mouth != null) {
            recording.tick();
            mouth.pump();
        }
    }

    void sayMore(SayMore more) {
        if (mouth != null) {
            mouth.more(more);
        }
    }

    void stopSpeaking(UtteranceId utterance) {
        if (mouth != null) {
            mouth.stop(utterance);
        }
    }

    void pauseSpeaking() {
        if (mouth != null) {
            mouth.pause();
        }
    }

    void resumeSpeaking() {
        if (mouth != null) {
            mouth.resume();
        }
    }

    void endTurnAfter(Duration silence) {
        if (mouth != null) {
            hearing.endAfter(silence);
        }
    }

    void stopRecording() {
        if (mouth != null) {
            hearing.stopRecording();
        }
    }

    void close() {
        if (mouth != null) {
            recording.end();
            hearing.close();
            mouth.close();
            company.close();
        }
    }

    /** What of the telephone's work is done on a stream; the rest belongs to documents. */
    void phone(PhoneCommand command) {
        if (mouth == null) {
            return;
        }
        switch (command) {
            case PhoneCommand.Speak speak -> {
                lastSpoken = speak.utterance();
                mouth.speak(speak);
            }
            case PhoneCommand.RecordMessage message -> {
                mouth.beep(lastSpoken);
                hearing.record(message);
            }
            case PhoneCommand.HangUp ignored -> close();
            case PhoneCommand.Listen ignored -> {}
            case PhoneCommand.Dial ignored -> {}
            case PhoneCommand.RecordCall ignored -> {}
        }
    }

    /** Whether something is due even while no signal comes in. */
    boolean busy() {
        return mouth != null && (mouth.busy() || recording.running());
    }
}
