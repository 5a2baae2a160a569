/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

/** Where nobody hears and answers as one. */
final class NoConversations implements Conversations {
    @Override
    public SpeechToText.Readiness readiness() {
        return SpeechToText.Readiness.ABSENT;
    }

    @Override
    public Conversation begin(SpeechToText.Wanted wanted, Sink sink) {
        throw new IllegalStateException("there is nobody to begin one with");
    }
}
