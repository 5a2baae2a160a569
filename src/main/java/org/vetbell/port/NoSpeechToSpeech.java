/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

/** No model that hears and speaks by itself. */
final class NoSpeechToSpeech implements SpeechToSpeech {
    @Override
    public String name() {
        return "none";
    }

    @Override
    public SpeechToText.Readiness readiness() {
        return SpeechToText.Readiness.ABSENT;
    }

    @Override
    public Session open(SpeechToText.Wanted wanted, SpeechToText.Sink words) {
        throw new IllegalStateException("there is none to open");
    }
}
