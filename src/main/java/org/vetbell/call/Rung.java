/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

/**
 * The ladder of service: a call gets the best rung that works and moves down without losing
 * context.
 */
public enum Rung {
    /** A speech-to-speech model hears and speaks. */
    R0_SPEECH_TO_SPEECH,
    /** Speech to text, language model, text to speech. */
    R1_CASCADE,
    /** The carrier recognises and speaks; the built-in receptionist answers. */
    R2_CARRIER_SPEECH,
    /** Keys only. */
    R3_KEYPAD,
    /** Straight to a human. */
    R4_BYPASS,
    /** A message, and no more. */
    R5_VOICEMAIL;

    /** Whether the caller's words reach us as text. */
    public boolean understandsSpeech() {
        return switch (this) {
            case R0_SPEECH_TO_SPEECH, R1_CASCADE, R2_CARRIER_SPEECH -> true;
            case R3_KEYPAD, R4_BYPASS, R5_VOICEMAIL -> false;
        };
    }

    /** The short name, {@code R0} to {@code R5}. */
    public String label() {
        return name().substring(0, 2);
    }
}
