/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import org.vetbell.audio.MuLaw;
import org.vetbell.port.Meter;
import org.vetbell.port.Service;
import org.vetbell.port.Use;

/**
 * What it costs that a model writes down a caller's words: by its bill with each item, or else by
 * the length of the sound. Guarded by its session.
 */
final class Dictation {
    private final Meter meter;
    private final Service service;
    private long unbilled;
    private boolean bills;

    Dictation(Meter meter, Service service) {
        this.meter = meter;
        this.service = service;
    }

    /** Sound went to the model. */
    void heard(byte[] mulaw) {
        unbilled += mulaw.length;
    }

    /** An item is written down. */
    void written(Bill bill) {
        bills = bills || !bill.isNone();
        if (bills) {
            bill.uses(service).forEach(meter::used);
        } else {
            reckon();
        }
        unbilled = 0;
    }

    /** No more sound: what no item was written of counts, but where items are what is billed. */
    void end() {
        if (!bills) {
            reckon();
        }
        unbilled = 0;
    }

    private void reckon() {
        if (unbilled > 0) {
            long millis = unbilled / MuLaw.BYTES_PER_MILLI;
            meter.used(Use.estimated(service, Use.Kind.AUDIO_MILLIS, millis));
        }
    }
}
