/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import java.util.Optional;
import org.vetbell.call.CallEvent;
import org.vetbell.call.StepId;
import org.vetbell.desk.EventAt;
import org.vetbell.twilio.CarrierForm;

/** What a {@code <Gather>} heard, as an event. Everything in it is the caller's and untrusted. */
final class Heard {
    private static final int LONGEST_SPEECH = 2000;
    private static final int MOST_KEYS = 64;

    private Heard() {}

    /** Keys win over words; a finish key alone is nothing. */
    static EventAt of(CarrierForm form, StepId step) {
        Optional<String> keys = keys(form);
        if (keys.isPresent()) {
            return now -> new CallEvent.KeysPressed(now, step, keys.get());
        }
        Optional<String> words =
                form.get("SpeechResult").map(String::strip).filter(s -> !s.isEmpty());
        if (words.isEmpty()) {
            return now -> new CallEvent.NothingHeard(now, step);
        }
        String text = words.get().substring(0, Math.min(words.get().length(), LONGEST_SPEECH));
        double confidence = confidence(form);
        return now -> new CallEvent.CallerSaid(now, step, text, confidence);
    }

    private static Optional<String> keys(CarrierForm form) {
        return form.get("Digits")
                .map(d -> d.replaceAll("[^0-9*#]", "").replaceAll("#+$", ""))
                .map(d -> d.substring(0, Math.min(d.length(), MOST_KEYS)))
                .filter(d -> !d.isEmpty());
    }

    /** The carrier may leave it out, or send what is no number: then the words count in full. */
    private static double confidence(CarrierForm form) {
        try {
            double given = Double.parseDouble(form.get("Confidence").orElse("1"));
            return Double.isNaN(given) ? 1 : Math.clamp(given, 0.0, 1.0);
        } catch (NumberFormatException garbage) {
            return 1;
        }
    }
}
