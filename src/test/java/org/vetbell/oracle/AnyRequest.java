/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.oracle;

import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.vetbell.phone.wire.Form;

/**
 * A webhook, as the carrier was told to send it.
 *
 * @param base our public address
 * @param path not decoded
 * @param query not decoded; empty without one
 * @param form its fields; empty for a GET
 */
record AnyRequest(URI base, String path, String query, Form form) {

    /** The address as it was configured at the carrier. */
    String url() {
        return base + path + (query.isEmpty() ? "" : "?" + query);
    }

    static Arbitrary<AnyRequest> arbitrary() {
        Arbitrary<URI> bases =
                Arbitraries.of(
                                "https://voice.example.com",
                                "https://voice.example.com:443",
                                "https://voice.example.com:8443",
                                "https://voice.example.com/behind/a/proxy",
                                "http://localhost:8080",
                                "http://127.0.0.1:80")
                        .map(URI::create);
        Arbitrary<String> paths =
                Arbitraries.of("/twilio/voice", "/twilio/dtmf", "/twilio/status/", "/", "/a%2Fb");
        Arbitrary<String> queries =
                Arbitraries.of(
                        "",
                        "n=7",
                        "n=7&n=8",
                        "x=a%2Bb&y=%26",
                        "about=%C3%A9t%C3%A9+chaud",
                        "empty=&bare",
                        "clinic=harbour&reason=emergency&n=3&ask=key");
        return Combinators.combine(bases, paths, queries, forms()).as(AnyRequest::new);
    }

    private static Arbitrary<Form> forms() {
        Arbitrary<String> names =
                Arbitraries.oneOf(
                        Arbitraries.of(
                                "CallSid", "From", "To", "Digits", "SpeechResult", "From[]", "f"),
                        text().filter(name -> !name.isEmpty()));
        return Combinators.combine(names, text())
                .as(Form::of)
                .list()
                .ofMaxSize(25)
                .map(fields -> fields.stream().reduce(Form.empty(), Form::and));
    }

    /** Of letters from all over, and of others that a form has to escape. */
    static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                        Arbitraries.chars().range(' ', '~').map(String::valueOf),
                        Arbitraries.chars().range('\u00a1', '\u024f').map(String::valueOf),
                        Arbitraries.chars().range('\u4e00', '\u4e80').map(String::valueOf),
                        Arbitraries.of(
                                "\n", "\u0000", "\u200b", "\uffe5", "\ud83d\udc15", "+", "%"))
                .list()
                .ofMaxSize(30)
                .map(pieces -> String.join("", pieces));
    }
}
