/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.twiml;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.vetbell.call.DialReason;
import org.vetbell.call.StepId;

/**
 * What a human is told of a call before the caller is let through. It travels in the query of the
 * address, which is signed, as the human's leg has numbers of its own; read back, its texts are as
 * they were written, whoever wrote them.
 *
 * @param clinic whose call it is
 * @param reason why they are dialled
 * @param about what points to an emergency, a name from our own list; empty when it is not known
 * @param call the caller's leg
 * @param step of that call
 * @param ask what is wanted of whoever answers
 */
public record Announcement(
        String clinic, DialReason reason, String about, String call, StepId step, Ask ask) {
    private static final int LONGEST_CUE = 80;

    /** What is wanted of whoever answers. */
    public enum Ask {
        /** That they listen. */
        NOTHING,
        /** A key. */
        KEY,
        /** They were asked, and this is what they pressed. */
        TAKEN;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Ask of(String word) {
            for (Ask ask : values()) {
                if (ask.word().equals(word)) {
                    return ask;
                }
            }
            return NOTHING;
        }
    }

    /**
     * What a query says; whatever it does not say, or says wrongly, is the least.
     *
     * @param query a parameter's value by its name, empty without one
     * @param step the step in it
     */
    public static Announcement in(UnaryOperator<String> query, StepId step) {
        String about = query.apply("about").strip();
        boolean urgent = DialReason.EMERGENCY.name().equalsIgnoreCase(query.apply("reason"));
        return new Announcement(
                query.apply("clinic"),
                urgent ? DialReason.EMERGENCY : DialReason.PERSON,
                about.length() > LONGEST_CUE ? "" : about,
                query.apply("call"),
                step,
                Ask.of(query.apply("ask")));
    }

    /** The same, with something else wanted. */
    public Announcement asking(Ask next) {
        return new Announcement(clinic, reason, about, call, step, next);
    }

    /** As a query, with its question mark. */
    public String query() {
        return "?clinic=%s&reason=%s&about=%s&call=%s&n=%d&ask=%s"
                .formatted(
                        encoded(clinic),
                        reason.name().toLowerCase(Locale.ROOT),
                        encoded(about),
                        encoded(call),
                        step.number(),
                        ask.word());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
