/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import java.util.List;
import org.vetbell.audio.MuLaw;
import org.vetbell.port.Meter;
import org.vetbell.port.Service;
import org.vetbell.port.Use;
import org.vetbell.port.Use.Kind;

/**
 * What the answers of one conversation cost: by the service's bill at the end of each, also of one
 * that nobody wanted any longer. One whose end never comes is reckoned: as much read as for the one
 * before, and of sound what came. Guarded by its session.
 */
final class Talking {
    /** By the service's guide on costs: a token of sound it makes is 50 ms. */
    private static final int MILLIS_PER_TOKEN = 50;

    private final Meter meter;
    private final Service service;
    private List<Use> before = List.of();
    private long sound;
    private boolean running;

    Talking(Meter meter, Service service) {
        this.meter = meter;
        this.service = service;
    }

    void began() {
        running = true;
        sound = 0;
    }

    /** More sound of an answer, so many letters of base64. */
    void sound(int letters) {
        sound += letters * 3L / 4;
    }

    void ended(Bill bill) {
        if (bill.isNone()) {
            lost();
            return;
        }
        running = false;
        List<Use> uses = bill.uses(service);
        before = uses.stream().filter(use -> reads(use.kind())).toList();
        uses.forEach(meter::used);
    }

    /** The connection is gone: of what the service was making no bill will come. */
    void lost() {
        if (!running) {
            return;
        }
        running = false;
        before.forEach(use -> meter.used(Use.estimated(service, use.kind(), use.amount())));
        long tokens = sound / MuLaw.BYTES_PER_MILLI / MILLIS_PER_TOKEN;
        if (tokens > 0) {
            meter.used(Use.estimated(service, Kind.AUDIO_TOKENS_OUT, tokens));
        }
    }

    private static boolean reads(Kind kind) {
        return switch (kind) {
            case TOKENS_IN, TOKENS_CACHED, AUDIO_TOKENS_IN, AUDIO_TOKENS_CACHED -> true;
            case TOKENS_OUT, AUDIO_TOKENS_OUT, AUDIO_MILLIS, CHARACTERS -> false;
        };
    }
}
