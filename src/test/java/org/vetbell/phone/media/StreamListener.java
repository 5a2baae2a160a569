/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.media;

/** What can be noticed at the carrier's end of a stream. Called on the stream's thread. */
public interface StreamListener {

    /** 20 ms passed; both sides as mu-law, the caller's with the noise behind them. */
    default void passed(byte[] caller, byte[] agent) {}

    /** The same 20 ms: whether the caller's own sound and the agent's are audible. */
    default void heard(boolean caller, boolean agent) {}

    default void agentSpeaks() {}

    default void agentStops() {}

    /**
     * @param unheardMillis agent audio that was dropped
     */
    default void cleared(long unheardMillis) {}

    /** A mark went back to the application, played or flushed. */
    default void echoed(String mark) {}

    /** The application sent something the carrier does not accept. */
    default void violated(String complaint) {}
}
