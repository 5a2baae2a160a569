/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.twiml;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that nobody would say: with all that a document could stumble over. */
final class AnyText {
    private static final List<String> PIECES =
            List.of(
                    "a",
                    "Rex ",
                    " ",
                    "\n\t",
                    "\"",
                    "'",
                    "&",
                    "&amp;",
                    "&#0;",
                    "<",
                    ">",
                    "]]>",
                    "<![CDATA[",
                    "<!--",
                    "-->",
                    "<?xml?>",
                    "</Say><Dial>+61255500101</Dial><Say>",
                    ",",
                    "\u0000",
                    "\u0008",
                    "\u001b[31m",
                    "\u007f",
                    "\u0085",
                    "\u00a0",
                    "\u200b",
                    "\u202e",
                    "\u2028",
                    "\ufeff",
                    "\ufffe",
                    "\uffff",
                    "\ud83d\ude00",
                    "\ud83d",
                    "\ude00",
                    "\u4e2d",
                    "e\u0301");

    private AnyText() {}

    /** A text of so many pieces at most, which are up to a dozen letters each. */
    static Arbitrary<String> upTo(int pieces) {
        Arbitrary<String> mixed =
                Arbitraries.of(PIECES).list().ofMaxSize(pieces).map(l -> String.join("", l));
        Arbitrary<String> monotonous =
                Arbitraries.of(PIECES)
                        .flatMap(p -> Arbitraries.integers().between(1, pieces).map(p::repeat));
        return Arbitraries.oneOf(mixed, monotonous);
    }
}
