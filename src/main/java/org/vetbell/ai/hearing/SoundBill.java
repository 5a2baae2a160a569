/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.hearing;

import org.vetbell.audio.MuLaw;
import org.vetbell.port.Meter;
import org.vetbell.port.Service;
import org.vetbell.port.Use;

/**
 * What it costs that a service hears a caller which bills the length of the sound it gets, and does
 * not tell it. Guarded by its session.
 */
public final class SoundBill {
    /** Ten seconds: what was heard is told seldom, as frames come often. */
    private static final int TOLD_AFTER = 10 * MuLaw.RATE_HZ;

    private final Meter meter;
    private final Service service;
    private int untold;

    /** A bill of {@code service}'s, told to {@code meter}. */
    public SoundBill(Meter meter, Service service) {
        this.meter = meter;
        this.service = service;
    }

    /** Sound went to the service. */
    public void sent(byte[] mulaw) {
        untold += mulaw.length;
        if (untold >= TOLD_AFTER) {
            tell();
        }
    }

    /** Tells what was not told yet. */
    public void tell() {
        if (untold > 0) {
            long millis = untold / MuLaw.BYTES_PER_MILLI;
            untold = 0;
            meter.used(Use.estimated(service, Use.Kind.AUDIO_MILLIS, millis));
        }
    }
}
