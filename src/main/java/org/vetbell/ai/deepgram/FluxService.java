/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.deepgram;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.vetbell.ai.hearing.Service;
import org.vetbell.ai.wire.Ending;
import org.vetbell.port.Fault;
import org.vetbell.port.SpeechToText.Wanted;

/** Flux, for one caller. */
record FluxService(DeepgramSettings settings, Wanted wanted) implements Service {
    @Override
    public URI address() {
        return settings.socket(FluxMessages.address(settings.transcriptionModel(), wanted));
    }

    @Override
    public Map<String, String> headers() {
        return settings.headers();
    }

    @Override
    public org.vetbell.port.Service seller() {
        return settings.service();
    }

    @Override
    public Duration finalWithin() {
        return settings.finalWithin().plus(wanted.turnsWithin().orElse(Duration.ZERO));
    }

    @Override
    public boolean tellsTurns() {
        return wanted.turnsWithin().isPresent();
    }

    @Override
    public Talk talk(Line line) {
        return wanted.turnsWithin()
                .<Talk>map(within -> new FluxTurns(line, within))
                .orElseGet(() -> new FluxTalk(line));
    }

    @Override
    public Fault meant(Ending ending) {
        return DeepgramSettings.meant(ending);
    }
}
