/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vetbell.phone.twiml.Verb;
import org.vetbell.phone.wire.Form;

/**
 * Executes one {@code <Record>}: beep, the caller's words until a key, silence or hanging up, then
 * the action.
 */
final class RecordRun {

    private static final String HANGUP = "hangup";

    private final CallLine line;
    private final Verb.Record recording;
    private final String recordingSid = Sids.next("RE");
    private final List<String> said = new ArrayList<>();
    private boolean spoke;

    RecordRun(CallLine line, Verb.Record recording) {
        this.line = line;
        this.recording = recording;
    }

    Next run() {
        if (recording.beep()) {
            line.sound().beep();
        }
        line.log().add(Moment.Kind.RECORD, "records");
        Duration begin = line.now();
        String key = listen(begin.plus(recording.maxLength()));
        long seconds = Math.max(1, line.now().minus(begin).toSeconds());
        line.log().add(Moment.Kind.RECORD, "recorded " + seconds + " s");
        if (!spoke && line.webhooks().has(Quirk.EMPTY_RECORDING_FALLS_THROUGH)) {
            return key.equals(HANGUP) ? line.callerHangsUp() : new Next.Below();
        }
        recording.statusCallback().ifPresent(target -> reportRecording(target, seconds));
        recording.transcription().ifPresent(this::reportWords);
        var ask = new Next.Ask(recording.action(), result(key, seconds));
        if (key.equals(HANGUP)) {
            // The action is requested all the same, but nobody hears its document any more.
            line.webhooks().document(ask.target(), ask.extras());
            return line.callerHangsUp();
        }
        return ask;
    }

    /**
     * Lets the caller speak and returns the key that ended it, {@code hangup}, or nothing after a
     * silence.
     */
    private String listen(Duration longest) {
        Duration quiet = silenceAfter(line.now(), longest);
        while (line.now().compareTo(quiet) < 0 && !line.steering().ordered()) {
            Optional<Act> act = line.caller().answer(line.now());
            switch (act.orElse(null)) {
                case Act.Speak speak -> {
                    line.callerSays(speak.words());
                    said.add(speak.words());
                    spoke = true;
                    quiet = silenceAfter(line.now(), longest);
                }
                case Act.Utter sound -> line.sound().callerUtters(sound.utterance());
                case Act.Surround noise ->
                        line.log().add(Moment.Kind.NOTE, "noise is not heard in a recording");
                case Act.Press press -> {
                    line.log().add(Moment.Kind.KEYS, press.keys());
                    Optional<String> finish = finishing(press.keys());
                    if (finish.isPresent()) {
                        return finish.get();
                    }
                }
                case Act.HangUp hangUp -> {
                    return HANGUP;
                }
                case Act.StaySilent silent -> line.pass(quiet.minus(line.now()));
                case null -> line.pass(CallLine.TICK);
            }
        }
        return "";
    }

    private Optional<String> finishing(String keys) {
        keys.chars().forEach(key -> line.sound().callerPresses((char) key));
        return keys.chars()
                .filter(key -> recording.finishOnKey().indexOf(key) >= 0)
                .mapToObj(Character::toString)
                .findFirst();
    }

    private Duration silenceAfter(Duration spoken, Duration longest) {
        Duration quiet = recording.silence().isZero() ? longest : spoken.plus(recording.silence());
        return quiet.compareTo(longest) < 0 ? quiet : longest;
    }

    private Form result(String key, long seconds) {
        return Form.of("RecordingUrl", url())
                .with("RecordingSid", recordingSid)
                .with("RecordingDuration", Long.toString(seconds))
                .with("Digits", key);
    }

    private void reportRecording(Verb.Target target, long seconds) {
        CallIdentity call = line.webhooks().call();
        line.webhooks()
                .callback(
                        target,
                        Form.of("AccountSid", call.accountSid())
                                .with("CallSid", call.callSid())
                                .with("RecordingSid", recordingSid)
                                .with("RecordingUrl", url())
                                .with("RecordingStatus", "completed")
                                .with("RecordingDuration", Long.toString(seconds))
                                .with("RecordingChannels", "1")
                                .with("RecordingStartTime", CarrierDates.rfc2822Now())
                                .with("RecordingSource", "RecordVerb")
                                .with("RecordingTrack", "inbound")
                                .with("ErrorCode", "0"));
    }

    /** What cannot be understood is told, too. */
    private void reportWords(Verb.Target target) {
        CallIdentity call = line.webhooks().call();
        Form form =
                call.parameters("in-progress")
                        .with("TranscriptionSid", Sids.next("TR"))
                        .with("TranscriptionStatus", spoke ? "completed" : "failed")
                        .with("RecordingSid", recordingSid)
                        .with("RecordingUrl", url());
        line.webhooks()
                .callback(
                        target,
                        spoke ? form.with("TranscriptionText", String.join(" ", said)) : form);
    }

    private String url() {
        return "https://api.twilio.com/2010-04-01/Accounts/"
                + line.webhooks().call().accountSid()
                + "/Recordings/"
                + recordingSid;
    }
}
