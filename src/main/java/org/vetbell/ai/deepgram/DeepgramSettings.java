/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.deepgram;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.vetbell.ai.wire.Ending;
import org.vetbell.ai.wire.Given;
import org.vetbell.port.Fault;
import org.vetbell.port.Service;

/**
 * How Deepgram is reached.
 *
 * @param key the account's; without it nothing of Deepgram is used
 * @param base the address, without a final slash and without {@code /v1}
 * @param transcriptionModel which model hears
 * @param finalWithin how long after a pause its words may take
 */
public record DeepgramSettings(
        Optional<String> key, URI base, String transcriptionModel, Duration finalWithin) {
    static final String PROVIDER = "deepgram";

    private static final String BASE = "DEEPGRAM_BASE_URL";
    private static final String MODEL = "vetbell.ai.deepgram.transcription-model";
    private static final String FINAL_WITHIN = "vetbell.ai.deepgram.final-within-millis";

    /** The close code. */
    private static final int POLICY = 1008;

    public DeepgramSettings {
        Given.callable(BASE, base);
        Given.require(
                transcriptionModel.matches("[A-Za-z0-9_.-]{1,64}"),
                MODEL + " must be the name of a model");
        Given.within(FINAL_WITHIN, finalWithin.toMillis(), 200, 10_000);
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException saying which key is wrong, and how
     */
    public static DeepgramSettings from(Config config) {
        Given given = new Given(config);
        return new DeepgramSettings(
                given.text("DEEPGRAM_API_KEY"),
                given.addressBeforeVersion("https://api.deepgram.com", BASE),
                given.text(MODEL).orElse("nova-3"),
                Duration.ofMillis(given.number(FINAL_WITHIN, 1500)));
    }

    /** Whom words are bought of. */
    Service service() {
        return new Service(PROVIDER, transcriptionModel);
    }

    /** The address of a socket. */
    URI socket(String pathAndQuery) {
        return Given.socket(base, pathAndQuery);
    }

    /** Whether the model is one of the flux family, which speaks a protocol of its own. */
    boolean flux() {
        return transcriptionModel.startsWith("flux");
    }

    /** What is said in a handshake. */
    Map<String, String> headers() {
        return Map.of("Authorization", "Token " + key.orElse(""));
    }

    /** To this service a breach of policy is sound that it cannot read, and nobody's account. */
    static Fault meant(Ending ending) {
        return ending.code() == POLICY
                ? new Fault(Fault.Kind.INVALID, ending.fault().reason())
                : ending.fault();
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "DeepgramSettings[key=%s, base=%s, transcriptionModel=%s]"
                .formatted(key.isPresent() ? "set" : "none", base, transcriptionModel);
    }
}
