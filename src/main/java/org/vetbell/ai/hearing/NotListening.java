/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.hearing;

import org.vetbell.port.Fault;
import org.vetbell.port.SpeechToText.Listening;
import org.vetbell.port.SpeechToText.Sink;

/** A caller whom a recogniser does not listen to, and says why. Any thread. */
public final class NotListening implements Listening {
    private NotListening() {}

    /** Tells the sink at once; whoever listens next is another. */
    public static Listening because(Fault fault, Sink sink) {
        sink.failed(fault);
        return new NotListening();
    }

    @Override
    public void audio(byte[] mulaw) {}

    @Override
    public void commit() {}

    @Override
    public void close() {}
}
