/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import org.vetbell.call.Reply;

/** What came of a question. */
public sealed interface Answer {
    /** A reply. */
    record Given(Reply reply) implements Answer {}

    /** No reply will come; {@code reason} is for logs and holds nothing a caller said. */
    record Failed(String reason) implements Answer {}
}
