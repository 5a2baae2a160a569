/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.twiml;

import java.util.Locale;
import org.vetbell.call.CallId;
import org.vetbell.call.StepId;
import org.vetbell.port.WebhookKey;

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

    /** The natural key of what is asked here of a call, under the number of a step. */
    public WebhookKey key(String account, CallId call, StepId step) {
        return new WebhookKey(account, call.value(), label(), Integer.toString(step.number()));
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
