/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.CarrierRecordings.Announced;
import org.vetbell.port.PhoneLine.Door;
import org.vetbell.port.PhoneLine.Outcome;

/** What every {@link PhoneLine} does. */
public interface PhoneLineContract {
    CallId CALL = new CallId("CA11111111111111111111111111111111");
    Duration PATIENCE = Duration.ofSeconds(20);

    /** The line under test, to {@link #carrier}. */
    PhoneLine line();

    /** The carrier at its other end, at which {@link #CALL} lives. */
    Carrier carrier();

    /** What can be seen, and done, at the other end. */
    interface Carrier {
        /** The call is over there, by the caller's doing. */
        void callerHangsUp(CallId call);

        /** The carrier has asked where it asks after a stream, and was answered. */
        void asksByItself(CallId call);

        /** From now on every request fails there. */
        void breaksDown();

        boolean lives(CallId call);

        /** How often the call was sent to where a carrier asks after a stream. */
        int resumed(CallId call);

        /** A recording of a call that is over; by its name. */
        String recorded(CallId call);

        boolean has(String recording);

        /** What the newest recording of the call does: "in-progress", "paused" or "stopped". */
        String recording(CallId call);
    }

    @Test
    default void aCallIsSentToWhereTheCarrierAsksAfterAStream() throws Exception {
        assertThat(told(line().redirect(CALL, Door.AFTER_STREAM))).isEqualTo(new Outcome.Done());
        assertThat(carrier().resumed(CALL)).isEqualTo(1);
        assertThat(carrier().lives(CALL)).isTrue();
    }

    @Test
    default void aCallIsHungUp() throws Exception {
        assertThat(told(line().hangUp(CALL))).isEqualTo(new Outcome.Done());
        assertThat(carrier().lives(CALL)).isFalse();
    }

    @Test
    default void aCallWhoseCarrierAskedByItselfIsLeftAlone() throws Exception {
        carrier().asksByItself(CALL);

        assertThat(told(line().redirect(CALL, Door.AFTER_STREAM))).isEqualTo(new Outcome.Done());
        assertThat(told(line().giveUp(CALL, Door.AFTER_STREAM))).isEqualTo(new Outcome.Gone());
        assertThat(carrier().resumed(CALL)).isZero();
        assertThat(carrier().lives(CALL)).isTrue();
    }

    @Test
    default void aCallThatIsGivenUpIsOver() throws Exception {
        assertThat(told(line().giveUp(CALL, Door.AFTER_STREAM))).isEqualTo(new Outcome.Done());
        assertThat(carrier().lives(CALL)).isFalse();
        assertThat(told(line().giveUp(CALL, Door.AFTER_STREAM))).isEqualTo(new Outcome.Gone());
    }

    @Test
    default void aCallThatIsOverNeedsNothing() throws Exception {
        carrier().callerHangsUp(CALL);

        assertThat(told(line().redirect(CALL, Door.AFTER_STREAM))).isEqualTo(new Outcome.Gone());
        assertThat(told(line().startRecording(CALL))).isEqualTo(new Outcome.Gone());
        assertThat(told(line().stopRecording(CALL))).isEqualTo(new Outcome.Gone());
        assertThat(told(line().hangUp(CALL))).isEqualTo(new Outcome.Gone());
        assertThat(carrier().resumed(CALL)).isZero();
    }

    @Test
    default void whetherACallIsStillThereIsKnown() throws Exception {
        assertThat(told(line().stillThere(CALL))).isEqualTo(new Outcome.Done());
        assertThat(carrier().lives(CALL)).isTrue();

        carrier().callerHangsUp(CALL);
        assertThat(told(line().stillThere(CALL))).isEqualTo(new Outcome.Gone());
    }

    @Test
    default void aCallNobodyKnowsNeedsNothing() throws Exception {
        CallId unknown = new CallId("CA99999999999999999999999999999999");

        assertThat(told(line().hangUp(unknown))).isEqualTo(new Outcome.Gone());
        assertThat(told(line().stillThere(unknown))).isEqualTo(new Outcome.Gone());
        assertThat(told(line().redirect(unknown, Door.AFTER_STREAM))).isEqualTo(new Outcome.Gone());
    }

    @Test
    default void aRecordingRunsPausesGoesOnAndIsComplete() throws Exception {
        assertThat(told(line().startRecording(CALL))).isInstanceOf(Outcome.Recording.class);
        assertThat(carrier().recording(CALL)).isEqualTo("in-progress");

        assertThat(told(line().pauseRecording(CALL))).isEqualTo(new Outcome.Done());
        assertThat(carrier().recording(CALL)).isEqualTo("paused");

        assertThat(told(line().resumeRecording(CALL))).isEqualTo(new Outcome.Done());
        assertThat(carrier().recording(CALL)).isEqualTo("in-progress");

        assertThat(told(line().stopRecording(CALL))).isEqualTo(new Outcome.Done());
        assertThat(carrier().recording(CALL)).isEqualTo("stopped");
    }

    @Test
    default void whereNothingIsRecordedNothingCanBePaused() throws Exception {
        assertThat(told(line().pauseRecording(CALL))).isEqualTo(new Outcome.Gone());
        assertThat(told(line().stopRecording(CALL))).isEqualTo(new Outcome.Gone());
    }

    @Test
    default void aRecordingIsDeletedOnceAndThenIsGone() throws Exception {
        Announced recording = announced(carrier().recorded(CALL));

        assertThat(told(line().deleteRecording(recording))).isEqualTo(new Outcome.Done());
        assertThat(carrier().has(recording.recording())).isFalse();
        assertThat(told(line().deleteRecording(recording))).isEqualTo(new Outcome.Gone());
    }

    @Test
    default void troubleIsAnOutcomeAndNoException() throws Exception {
        carrier().breaksDown();

        assertThat(told(line().redirect(CALL, Door.AFTER_STREAM)))
                .isInstanceOf(Outcome.Failed.class);
        assertThat(told(line().startRecording(CALL))).isInstanceOf(Outcome.Failed.class);
        assertThat(carrier().lives(CALL)).isTrue();
    }

    /** The outcome, which comes within the line's own deadline. */
    static Outcome told(CompletionStage<Outcome> stage) throws Exception {
        return stage.toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Announced announced(String recording) {
        return new Announced(
                recording, "AC00000000000000000000000000000001", CALL, new ClinicId("harbour"));
    }
}
