/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * What the telephony edge is told from outside, validated: an instance is fit for use.
 *
 * @param accounts whose requests are served, and with which tokens they are signed
 * @param publicBaseUrl the address the carrier reaches us by, without a final slash
 * @param verifySignatures false only in development
 * @param dataDir where the fallback documents are written
 * @param tyrusIdleTimerCure whether {@code TyrusIdleTimer} may act
 */
public record TwilioSettings(
        Accounts accounts,
        URI publicBaseUrl,
        boolean verifySignatures,
        Path dataDir,
        boolean tyrusIdleTimerCure) {

    private static final String DEVELOPMENT = "development";
    private static final String PRODUCTION = "production";

    public TwilioSettings {
        require(
                !verifySignatures || !accounts.none(),
                "TWILIO_AUTH_TOKEN is missing: set it to the auth token of your Twilio account");
        require(
                isHttp(publicBaseUrl) && publicBaseUrl.getHost() != null,
                "PUBLIC_BASE_URL must be the address Twilio reaches this server by, for example"
                        + " https://voice.example.com");
        require(
                !verifySignatures || isHttps(publicBaseUrl) || isLoopback(publicBaseUrl),
                "PUBLIC_BASE_URL must begin with https://; plain http is only for a loopback"
                        + " address such as http://localhost:8080");
    }

    /**
     * Reads and checks the settings.
     *
     * @throws IllegalStateException with a sentence that says what to set
     */
    public static TwilioSettings from(Config config) {
        String environment = text(config, "ENVIRONMENT").orElse(PRODUCTION);
        require(
                environment.equals(PRODUCTION) || environment.equals(DEVELOPMENT),
                "ENVIRONMENT must be production or development");
        boolean development = environment.equals(DEVELOPMENT);
        Optional<String> base =
                text(config, "PUBLIC_BASE_URL")
                        .or(
                                () ->
                                        development
                                                ? Optional.of("http://localhost:8080")
                                                : Optional.empty());
        require(
                base.isPresent(),
                "PUBLIC_BASE_URL is missing: set it to the https address Twilio reaches this server"
                        + " by");
        return new TwilioSettings(
                new Accounts(
                        text(config, "TWILIO_ACCOUNT_SID"),
                        tokens(config),
                        Accounts.read(text(config, "vetbell.twilio.tokens").orElse(""))),
                address(base.orElseThrow()),
                !development,
                Path.of(text(config, "vetbell.data.dir").orElse("data")),
                config.getOptionalValue("vetbell.tyrus-idle-timer-cure", Boolean.class)
                        .orElse(true));
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "TwilioSettings[publicBaseUrl=%s, verifySignatures=%s, accounts=%s]"
                .formatted(publicBaseUrl, verifySignatures, accounts);
    }

    private static List<String> tokens(Config config) {
        return Stream.of("TWILIO_AUTH_TOKEN", "TWILIO_AUTH_TOKEN_SECONDARY")
                .flatMap(name -> text(config, name).stream())
                .toList();
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue(name, String.class)
                .map(String::strip)
                .filter(s -> !s.isEmpty());
    }

    private static URI address(String text) {
        try {
            return URI.create(text.replaceAll("/+$", ""));
        } catch (IllegalArgumentException malformed) {
            throw new IllegalStateException("PUBLIC_BASE_URL is not a URL", malformed);
        }
    }

    private static boolean isHttp(URI url) {
        boolean plain =
                url.getQuery() == null && url.getFragment() == null && url.getUserInfo() == null;
        return plain && (isHttps(url) || "http".equals(url.getScheme()));
    }

    private static boolean isHttps(URI url) {
        return "https".equals(url.getScheme());
    }

    private static boolean isLoopback(URI url) {
        String host = url.getHost();
        return host.equals("localhost")
                || host.equals("[::1]")
                || host.matches("127(\\.[0-9]{1,3}){3}");
    }

    private static void require(boolean fine, String sentence) {
        if (!fine) {
            throw new IllegalStateException(sentence);
        }
    }
}
