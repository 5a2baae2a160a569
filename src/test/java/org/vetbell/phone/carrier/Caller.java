/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The person with the telephone in hand. Called on the call's thread only. */
public interface Caller {

    /** Everything noticed in the call, the caller's own acts included. */
    default void notices(Moment moment) {}

    /** The noises the caller will stand in: made before the call rings, as that takes a while. */
    default List<Act.Surround> surroundings() {
        return List.of();
    }

    /** Another 20 ms of a media stream went by. */
    default void hears(Heard frame) {}

    /**
     * The next thing the caller does, if it is time for one. Must not wait. Asked every 20 ms of
     * the call; on a media stream its time is the stream's, which counts frames.
     */
    Optional<Act> act(Duration now);

    /**
     * Like {@link #act}, asked where the line waits for an answer; a human may take time to think
     * here.
     */
    default Optional<Act> answer(Duration now) {
        return act(now);
    }

    /**
     * What the caller does while a prompt is still being read, if it is time for an interruption.
     */
    default Optional<Act> interrupt() {
        return Optional.empty();
    }

    /** Who is at the other end when the application dials a number. */
    default Callee callee(String number) {
        return Callee.ANSWERED;
    }
}
