/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import org.vetbell.port.Meter;

/** What a conversation costs: its answers, and the writing down of what the caller says. */
final class Tab {
    private final Talking talking;
    private final Dictation dictation;

    Tab(Meter meter, OpenAiConversationSettings settings) {
        talking = new Talking(meter, settings.service());
        dictation = new Dictation(meter, settings.writer());
    }

    /** Sound of the caller was sent. */
    void heard(byte[] mulaw) {
        dictation.heard(mulaw);
    }

    /** The service reports something, whether or not it is still wanted. */
    void reported(Reported something) {
        switch (something) {
            case Reported.Said said -> dictation.written(said.bill());
            case Reported.Began ignored -> talking.began();
            case Reported.Sound sound -> talking.sound(sound.base64().length());
            case Reported.Ended ended -> talking.ended(ended.bill());
            default -> {}
        }
    }

    /** The connection is gone. */
    void lost() {
        talking.lost();
    }
}
