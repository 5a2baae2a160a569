/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import java.time.Duration;
import org.vetbell.port.WebhookJournal;
import org.vetbell.port.WebhookJournalContract;

class MemoryWebhookJournalTest implements WebhookJournalContract {
    @Override
    public WebhookJournal journal(Duration patience) {
        return new MemoryWebhookJournal(patience);
    }
}
