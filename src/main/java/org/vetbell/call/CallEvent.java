/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Something that happened to a call. Failure of a remote service is an event, not an exception.
 * Events of a call, in order, are its journal: folding them gives the same state and commands
 * again.
 */
public sealed interface CallEvent {

    /** When it happened, by this node's one clock. */
    Instant at();

    /** What is told for the record only: it changes nothing. */
    sealed interface ForTheRecord extends CallEvent {}

    /**
     * The telephone rang and we answer.
     *
     * @param line how we are connected once answered
     * @param understandsSpeech whether the caller's words reach us as text on that line
     * @param callerNumber E.164, or empty when withheld
     * @param attestation what the carrier found of that number's truth, in its own words; often
     *     empty, and no proof of who is calling
     */
    record CallStarted(
            Instant at,
            LineKind line,
            Rung rung,
            boolean understandsSpeech,
            String callerNumber,
            String attestation)
            implements CallEvent {}

    /** The media stream is up: we can speak. */
    record StreamOpened(Instant at) implements CallEvent {}

    /** The media stream ended without our doing. */
    record StreamLost(Instant at) implements CallEvent {}

    /** The stream is over and the carrier asks what to do next; the call goes on by documents. */
    record ResumeAsked(Instant at) implements CallEvent {}

    /**
     * The caller's words.
     *
     * @param step the step it answers, {@link StepId#NONE} on a stream
     * @param confidence 0 to 1
     */
    record CallerSaid(Instant at, StepId step, String text, double confidence)
            implements CallEvent {}

    /** Keys in the order pressed; a finish key is not among them on a document line. */
    record KeysPressed(Instant at, StepId step, String keys) implements CallEvent {}

    /** The carrier waited for the caller and heard nothing. */
    record NothingHeard(Instant at, StepId step) implements CallEvent {}

    /** The caller began to make speech sounds (stream only). */
    record SpeechStarted(Instant at) implements CallEvent {}

    /** That speech is too long for a cough or an "mm-hm" (stream only). */
    record SpeechSustained(Instant at) implements CallEvent {}

    /**
     * The caller is quiet for a moment; their turn may or may not be over (stream only).
     *
     * @param quiet how long already
     */
    record SpeechPaused(Instant at, Duration quiet) implements CallEvent {}

    /** The caller goes on after such a moment (stream only). */
    record SpeechResumed(Instant at) implements CallEvent {}

    /**
     * The caller has been quiet for as long as ends a turn (stream only).
     *
     * @param quiet how long
     */
    record SpeechStopped(Instant at, Duration quiet) implements CallEvent {}

    /** What whoever hears the caller makes of their turns (stream only). */
    sealed interface TurnDetection extends CallEvent {}

    /**
     * Whoever hears the caller tells from now on when their turn is over, or does so no longer.
     * Nothing was told yet: they do not.
     */
    record TurnsTold(Instant at, boolean told) implements TurnDetection {}

    /** The caller's turn is over as far as whoever hears them can tell; untrusted. */
    record TurnOver(Instant at) implements TurnDetection {}

    /**
     * What the caller seems to be saying, after the words that are certain; may still change
     * (stream only).
     *
     * @param text as recognised, untrusted
     */
    record CallerSaying(Instant at, String text) implements CallEvent {}

    /** The recogniser is gone; from now on no words reach us on this line (stream only). */
    record HearingFailed(Instant at, String reason) implements CallEvent {}

    /**
     * Who heard and answered the caller is gone, or nothing more is to be bought of them, and
     * others take over.
     *
     * @param rung the one the call is on now; from a stream the carrier's is reached once nothing
     *     is under way
     */
    record RungFell(Instant at, Rung rung, String reason) implements CallEvent {}

    /**
     * Neither side has made a sound for longer than any wait of ours (stream only): something was
     * missed.
     */
    record LineSilent(Instant at, Duration quiet) implements CallEvent {}

    /**
     * A piece of the reply stands, while the rest is still being made.
     *
     * @param actions what is to be kept before the sentences are spoken
     */
    record ReplyBegun(Instant at, TurnId turn, List<String> sentences, List<ReplyAction> actions)
            implements CallEvent {
        public ReplyBegun {
            sentences = List.copyOf(sentences);
            actions = List.copyOf(actions);
        }
    }

    /** Whoever answers the caller answered; after pieces, this is the rest. */
    record ReplyReady(Instant at, TurnId turn, Reply reply) implements CallEvent {}

    /** No reply will come for that turn. */
    record ReplyFailed(Instant at, TurnId turn, String reason) implements CallEvent {}

    /**
     * An utterance came to its end at the caller's ear, or was cut off (stream only).
     *
     * @param heard how much of it was played
     * @param sentences how much sound there was of each of its sentences; those that never had any
     *     are missing
     */
    record UtteranceHeard(
            Instant at, UtteranceId utterance, Duration heard, List<Duration> sentences)
            implements CallEvent {
        public UtteranceHeard {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * How long the stages of a turn took (stream only).
     *
     * @param answer the utterance that answered the caller
     */
    record TurnTimed(Instant at, UtteranceId answer, List<TurnStage> stages)
            implements ForTheRecord {
        public TurnTimed {
            stages = List.copyOf(stages);
        }
    }

    /** An utterance cannot be spoken: the voice failed (stream only). */
    record UtteranceFailed(Instant at, UtteranceId utterance, String reason) implements CallEvent {}

    /**
     * A message was recorded.
     *
     * @param reference where it is kept; empty when nothing was recorded
     * @param length how much was recorded
     */
    record RecordingEnded(Instant at, StepId step, String reference, Duration length)
            implements CallEvent {}

    /** The carrier has begun to record the call. */
    record CallRecordingBegan(Instant at) implements ForTheRecord {}

    /**
     * The carrier did not do with the recording of the call what it was told, or something is
     * missing from our own.
     */
    record CallRecordingFailed(Instant at, String reason) implements ForTheRecord {}

    /** A human who was rung says that they take the call. */
    record HandoverTaken(Instant at, StepId step) implements CallEvent {}

    /**
     * Dialling a human ended.
     *
     * @param talked for how long the caller and the human were connected
     * @param callerThere whether the caller is still on the line
     */
    record DialEnded(
            Instant at, StepId step, DialOutcome outcome, Duration talked, boolean callerThere)
            implements CallEvent {}

    /**
     * A deadline passed.
     *
     * @param generation of the timer when it was started; an older one changes nothing
     */
    record TimerFired(Instant at, CallTimer timer, int generation) implements CallEvent {}

    /** The caller is gone. */
    record CallerHungUp(Instant at) implements CallEvent {}

    /** This node is about to stop. */
    record DrainAsked(Instant at) implements CallEvent {}
}
