/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.console;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vetbell.call.CallCommand;
import org.vetbell.call.CallEvent;
import org.vetbell.port.CallJournal;

/**
 * One thing that happened to a call, as staff read it.
 *
 * @param at ISO 8601, UTC
 * @param kind what happened, for example {@code CallerSaid}
 * @param detail what was said, pressed or found; often empty
 */
public record TimelineEntry(String at, String kind, String detail) {

    /** What happened, and what was written down of the caller's consent to a recording then. */
    static Stream<TimelineEntry> of(CallJournal.Entry entry) {
        CallEvent event = entry.event();
        return Stream.concat(
                Stream.of(of(event)),
                entry.commands().stream()
                        .filter(CallCommand.NoteConsent.class::isInstance)
                        .map(CallCommand.NoteConsent.class::cast)
                        .map(
                                noted ->
                                        new TimelineEntry(
                                                event.at().toString(),
                                                "RecordingConsent",
                                                noted.consent().name())));
    }

    static TimelineEntry of(CallEvent event) {
        return new TimelineEntry(
                event.at().toString(), event.getClass().getSimpleName(), detail(event));
    }

    private static String detail(CallEvent event) {
        return switch (event) {
            case CallEvent.CallStarted started ->
                    (started.line() + " " + started.rung().label() + " " + started.attestation())
                            .strip();
            case CallEvent.CallerSaid said -> said.text();
            case CallEvent.KeysPressed pressed -> pressed.keys();
            case CallEvent.ReplyReady ready -> String.join(" ", ready.reply().sentences());
            case CallEvent.ReplyFailed failed -> failed.reason();
            case CallEvent.UtteranceHeard heard -> heard.heard().toMillis() + " ms";
            case CallEvent.CallerSaying saying -> saying.text();
            case CallEvent.SpeechStopped stopped -> stopped.quiet().toMillis() + " ms quiet";
            case CallEvent.TurnTimed timed -> waterfall(timed);
            case CallEvent.RungFell fell -> fell.rung().label() + ": " + fell.reason();
            case CallEvent.HearingFailed failed -> failed.reason();
            case CallEvent.UtteranceFailed failed -> failed.reason();
            case CallEvent.RecordingEnded ended -> ended.length().toSeconds() + " s";
            case CallEvent.CallRecordingFailed failed -> failed.reason();
            case CallEvent.DialEnded ended -> ended(ended);
            case CallEvent.TimerFired fired -> fired.timer().name();
            default -> "";
        };
    }

    private static String ended(CallEvent.DialEnded ended) {
        String who = ended.callerThere() ? "the human" : "the caller";
        return switch (ended.outcome()) {
            case COMPLETED, ANSWERED ->
                    "%s, talked %d s, %s hung up"
                            .formatted(ended.outcome(), ended.talked().toSeconds(), who);
            case REFUSED, BUSY, NO_ANSWER, FAILED, CANCELED -> ended.outcome().name();
        };
    }

    private static String waterfall(CallEvent.TurnTimed timed) {
        return timed.stages().stream()
                .map(stage -> stage.kind() + " " + stage.after().toMillis() + " ms")
                .collect(Collectors.joining(", "));
    }
}
