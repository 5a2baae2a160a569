/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Map;
import org.vetbell.phone.carrier.CallIdentity;
import org.vetbell.phone.carrier.LiveCalls;
import org.vetbell.phone.carrier.Steering;
import org.vetbell.phone.wire.Method;

/** A call, asked for and changed. */
final class CallResource {
    private final LiveCalls calls;

    CallResource(LiveCalls calls) {
        this.calls = calls;
    }

    RestAnswer fetch(String account, String call) {
        return calls.find(call)
                .filter(c -> c.identity().accountSid().equals(account))
                .map(c -> RestAnswer.json(200, described(c)))
                .orElseGet(() -> RestAnswer.notFound(call));
    }

    RestAnswer update(String account, String call, Map<String, String> form) {
        return calls.find(call)
                .filter(c -> c.identity().accountSid().equals(account))
                .map(c -> update(c, form))
                .orElseGet(() -> RestAnswer.notFound(call));
    }

    private static RestAnswer update(Steering call, Map<String, String> form) {
        if (form.containsKey("Status")) {
            return form.get("Status").equals("completed")
                    ? changed(call, call.complete())
                    : RestAnswer.refused(400, 21218, "Status is invalid");
        }
        String url = form.getOrDefault("Url", "");
        if (!URI.create(url).isAbsolute()) {
            return RestAnswer.refused(400, 21205, "Url is not a valid URL: " + url);
        }
        Method method = Method.valueOf(form.getOrDefault("Method", "POST"));
        return changed(call, call.redirect(url, method));
    }

    private static RestAnswer changed(Steering call, boolean did) {
        return did ? RestAnswer.json(200, described(call)) : RestAnswer.notInProgress();
    }

    private static JsonObject described(Steering call) {
        CallIdentity who = call.identity();
        return Json.createObjectBuilder()
                .add("sid", who.callSid())
                .add("account_sid", who.accountSid())
                .addNull("parent_call_sid")
                .add("from", who.from())
                .add("to", who.to())
                .add("status", call.state().word())
                .add("direction", "inbound")
                .add("start_time", "Tue, 24 Nov 2026 12:00:00 +0000")
                .addNull("end_time")
                .addNull("duration")
                .addNull("price")
                .add("price_unit", "USD")
                .add("api_version", "2010-04-01")
                .add("queue_time", "0")
                .add("date_created", "Tue, 24 Nov 2026 12:00:00 +0000")
                .add("date_updated", "Tue, 24 Nov 2026 12:00:00 +0000")
                .add(
                        "uri",
                        "/2010-04-01/Accounts/%s/Calls/%s.json"
                                .formatted(who.accountSid(), who.callSid()))
                .add("subresource_uris", Json.createObjectBuilder())
                .build();
    }
}
