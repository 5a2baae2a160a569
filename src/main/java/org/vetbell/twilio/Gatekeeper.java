/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vetbell.port.RateLimits;

/** Decides whether a request really comes from the carrier. Stateless; any thread. */
@Dependent
public class Gatekeeper {
    private static final System.Logger LOG = System.getLogger(Gatekeeper.class.getName());
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String ACCOUNT = "AccountSid";
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;

    private final TwilioSettings settings;
    private final PublicUrls urls;
    private final Map<String, TwilioSignature> signatures;
    private final TwilioSignature mainSignature;
    private final TwilioSignature anySignature;
    private final Tally tally;
    private final RateLimits limits;

    @Inject
    public Gatekeeper(TwilioSettings settings, Tally tally, RateLimits limits) {
        this.settings = settings;
        this.urls = new PublicUrls(settings.publicBaseUrl());
        Accounts accounts = settings.accounts();
        this.mainSignature = new TwilioSignature(accounts.tokens());
        this.anySignature = new TwilioSignature(accounts.allTokens());
        this.signatures =
                accounts.others().entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, e -> new TwilioSignature(e.getValue())));
        this.tally = tally;
        this.limits = limits;
        if (!settings.verifySignatures()) {
            LOG.log(Level.WARNING, "SIGNATURES ARE NOT CHECKED: ENVIRONMENT is development");
        }
    }

    /** Whether this webhook may be served; a refusal is counted. */
    public boolean admits(Arrival arrival) {
        if (!settings.verifySignatures()) {
            return true;
        }
        Optional<String> account = account(arrival);
        boolean ours = account.map(settings.accounts()::serves).orElse(true);
        return verdict(signed(arrival, signature(account)) && ours);
    }

    /**
     * Whether the media socket may be opened with this signature. It names no account; the ticket
     * that its first message carries is bound to one.
     */
    public boolean admitsSocket(String header) {
        if (!settings.verifySignatures()) {
            return true;
        }
        boolean right = anySignature.signsForm(header, urls.signedSocket(), Map.of());
        return verdict(right);
    }

    /** What an account of its own token sends is signed with that one, and no other will do. */
    private TwilioSignature signature(Optional<String> account) {
        return account.map(a -> signatures.getOrDefault(a, mainSignature)).orElse(mainSignature);
    }

    private boolean signed(Arrival arrival, TwilioSignature signature) {
        List<String> candidates = urls.signedWebhook(arrival.rawPath(), arrival.rawQuery());
        if (arrival.body().length == 0) {
            return signature.signsForm(arrival.signature(), candidates, Map.of());
        }
        if (!arrival.isForm()) {
            return signature.signsBody(arrival.signature(), candidates, arrival.body());
        }
        return parsed(arrival)
                .filter(f -> signature.signsForm(arrival.signature(), candidates, f.fields()))
                .isPresent();
    }

    /** The account a request says it is of; not to be believed before it is verified. */
    private static Optional<String> account(Arrival arrival) {
        return parsed(arrival)
                .flatMap(f -> f.get(ACCOUNT))
                .or(() -> parsed(arrival.rawQuery()).flatMap(f -> f.get(ACCOUNT)));
    }

    private static Optional<CarrierForm> parsed(Arrival arrival) {
        return arrival.isForm() ? parsed(new String(arrival.body(), UTF_8)) : Optional.empty();
    }

    private static Optional<CarrierForm> parsed(String raw) {
        try {
            return Optional.of(CarrierForm.parse(raw));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /**
     * What becomes of a request that was refused: told to the log and the client while they are
     * few, so that a flood of them costs next to nothing.
     *
     * @param address the client's
     * @return the HTTP status
     */
    public int refuse(String rawPath, String address) {
        if (!limits.admits(RateLimits.Limited.REFUSALS_OF_ADDRESS, address)) {
            return TOO_MANY;
        }
        LOG.log(Level.WARNING, "refused {0}: signature or account is wrong", printable(rawPath));
        return FORBIDDEN;
    }

    private boolean verdict(boolean admitted) {
        if (!admitted) {
            tally.count(Happening.SIGNATURE_REFUSED);
        }
        return admitted;
    }

    private static String printable(String path) {
        String safe = path.replaceAll("[^A-Za-z0-9/._-]", "?");
        return safe.substring(0, Math.min(safe.length(), 80));
    }

    /**
     * A webhook as it came over the wire.
     *
     * @param rawPath not decoded
     * @param rawQuery not decoded; null without one
     * @param contentType null without one
     * @param body every byte of it
     * @param signature the header's value; null without one
     */
    public record Arrival(
            String rawPath, String rawQuery, String contentType, byte[] body, String signature) {

        boolean isForm() {
            return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(FORM);
        }
    }
}
