/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import org.vetbell.phone.sound.EmbeddedVoice;
import org.vetbell.phone.sound.Voice;

/** The two voices of a call. */
public record Voices(Voice agent, Voice caller) {

    /** Voices one can listen to. */
    public static Voices audible() {
        return new Voices(EmbeddedVoice.agent(), EmbeddedVoice.caller());
    }

    /** Voices for tests that need lengths but no words: an inaudible agent, a humming caller. */
    public static Voices plain() {
        return new Voices(Voice.mute(), Voice.hum());
    }
}
