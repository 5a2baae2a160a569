/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

/** Where no recogniser is set up: no words reach us, and none are promised. */
record NoSpeechToText() implements SpeechToText, SpeechToText.Listening {
    @Override
    public Readiness readiness() {
        return Readiness.ABSENT;
    }

    @Override
    public Listening listen(Wanted wanted, Sink sink) {
        return this;
    }

    @Override
    public void audio(byte[] mulaw) {}

    @Override
    public void commit() {}

    @Override
    public void close() {}
}
