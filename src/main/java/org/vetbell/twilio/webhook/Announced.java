/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vetbell.call.CallId;
import org.vetbell.call.DialReason;
import org.vetbell.call.StepId;

/**
 * What a call is about that is announced to a human, from the query of the signed address.
 *
 * @param clinic whose call it is, as it was written
 * @param emergency whether a life may be in danger
 * @param cue what points to that, a name from our own list; empty when it is not known
 * @param call the caller's leg, as it was written
 * @param step of that call
 * @param ask what is wanted of whoever answers
 */
record Announced(String clinic, boolean emergency, String cue, String call, StepId step, Ask ask) {
    private static final Pattern SID = Pattern.compile("[A-Za-z0-9]{1,64}");
    private static final int LONGEST_CUE = 80;

    /** What is wanted of whoever answers. */
    enum Ask {
        /** That they listen. */
        NOTHING,
        /** A key. */
        KEY,
        /** They were asked, and this is what they pressed. */
        TAKEN
    }

    static Announced in(MultivaluedMap<String, String> query) {
        String about = text(query, "about").strip();
        return new Announced(
                text(query, "clinic"),
                DialReason.EMERGENCY.name().equalsIgnoreCase(text(query, "reason")),
                about.length() > LONGEST_CUE ? "" : about,
                text(query, "call"),
                Steps.of(query.getFirst("n")),
                switch (text(query, "ask")) {
                    case "key" -> Ask.KEY;
                    case "taken" -> Ask.TAKEN;
                    default -> Ask.NOTHING;
                });
    }

    /** The caller's leg. */
    Optional<CallId> caller() {
        return Optional.of(call).filter(s -> SID.matcher(s).matches()).map(CallId::new);
    }

    /** The query under which the pressed key is told. */
    String taking() {
        DialReason reason = emergency ? DialReason.EMERGENCY : DialReason.PERSON;
        return "?clinic=%s&reason=%s&about=%s&call=%s&n=%d&ask=taken"
                .formatted(
                        encoded(clinic),
                        reason.name().toLowerCase(Locale.ROOT),
                        encoded(cue),
                        encoded(call),
                        step.number());
    }

    private static String text(MultivaluedMap<String, String> query, String name) {
        String value = query.getFirst(name);
        return value == null ? "" : value;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
