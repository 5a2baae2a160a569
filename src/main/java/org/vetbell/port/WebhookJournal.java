/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import java.util.Map;
import java.util.function.Supplier;

/** Makes every webhook happen once, however often the carrier sends it. */
public interface WebhookJournal {
    /**
     * Writes the webhook down before it is handled, and gives a duplicate the answer of the first.
     *
     * <p>The first caller with {@code key} runs {@code handler} and its answer is stored. A
     * duplicate gets the stored answer; one that arrives while the first is still being handled
     * waits at most three seconds and then gets {@code busy}. A slow or dead database never keeps a
     * caller waiting longer than 300 ms: the webhook then goes to a local file, synced, and is
     * stored later.
     *
     * @param fields the signed form fields, kept for the record
     * @param handler runs at most once per key; its exception is passed on and frees the key
     * @param busy the answer for an impatient duplicate
     */
    String answerOnce(
            WebhookKey key,
            Map<String, String> fields,
            Supplier<String> handler,
            Supplier<String> busy);

    /**
     * Whether a webhook of that key came, to whichever node: it was answered or is being answered.
     * Blocks for 300 ms at most.
     *
     * @throws RuntimeException when it cannot be known
     */
    boolean knows(WebhookKey key);
}
