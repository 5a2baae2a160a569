/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.vetbell.call.CallId;
import org.vetbell.desk.CallDesk;
import org.vetbell.desk.CallHandle;
import org.vetbell.port.CallLog;
import org.vetbell.port.WebhookJournal;
import org.vetbell.port.WebhookKey;
import org.vetbell.twilio.TwilioSettings;

/** What live calls and the tables know of a call. */
@Dependent
class StoredRecords implements CallRecords {
    private final TwilioSettings settings;
    private final CallDesk desk;
    private final CallLog calls;
    private final WebhookJournal webhooks;

    @Inject
    StoredRecords(TwilioSettings settings, CallDesk desk, CallLog calls, WebhookJournal webhooks) {
        this.settings = settings;
        this.desk = desk;
        this.calls = calls;
        this.webhooks = webhooks;
    }

    /** As the call itself knows, or its record; an old one is the main account's. */
    @Override
    public String account(CallId call) {
        return desk.find(call)
                .map(CallHandle::account)
                .filter(account -> !account.isEmpty())
                .or(() -> calls.account(call))
                .orElseGet(() -> settings.accounts().main().orElseThrow());
    }

    @Override
    public boolean asked(WebhookKey key) {
        return webhooks.knows(key);
    }
}
