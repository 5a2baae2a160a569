/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a webhook that rings was answered with. */
enum Answered {
    /** The call's own document: it asks the caller something. */
    IN_FULL,
    /** Another document: a safe menu, or that there are too many calls. */
    OTHERWISE,
    /** With an error, or with what is no document: the carrier goes to its fallback. */
    WRONGLY;

    private static final Pattern QUESTION =
            Pattern.compile("action=\"([^\"]*/twilio/dtmf\\?n=[0-9]+)\"");

    static Answered by(HttpResponse<String> answer) {
        if (answer.statusCode() != 200 || !answer.body().contains("<Response>")) {
            return WRONGLY;
        }
        return question(answer.body()).isPresent() ? IN_FULL : OTHERWISE;
    }

    /**
     * Where what is said to a document's question goes.
     *
     * @throws IOException when it asks nothing
     */
    static URI next(String document) throws IOException {
        return question(document).orElseThrow(() -> new IOException("no question in: " + document));
    }

    private static Optional<URI> question(String document) {
        Matcher question = QUESTION.matcher(document);
        return question.find() ? Optional.of(URI.create(question.group(1))) : Optional.empty();
    }
}
