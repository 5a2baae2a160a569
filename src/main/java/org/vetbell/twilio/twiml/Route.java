/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.twiml;

import java.util.Locale;
import org.vetbell.call.StepId;

/** The webhooks, named as in their path below {@code /twilio/}. */
public enum Route {
    VOICE,
    DTMF,
    RESUME,
    TRANSFER,
    VOICEMAIL,
    SAFE,
    WHISPER,
    STATUS,
    RECORDING,
    TRANSCRIPTION,
    STREAM_STATUS;

    /** The route's name, for example {@code stream-status}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The path, for example {@code /twilio/stream-status}. */
    public String path() {
        return "/twilio/" + label();
    }

    /**
     * The path with the number of the step it answers. The number is part of the signed URL, which
     * makes it half of the webhook's natural key: a retry repeats it, a new answer never does.
     */
    public String path(StepId step) {
        return path() + "?n=" + step.number();
    }
}
