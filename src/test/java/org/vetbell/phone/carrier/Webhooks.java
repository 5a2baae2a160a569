/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.vetbell.phone.twiml.TwimlDocument;
import org.vetbell.phone.twiml.TwimlReader;
import org.vetbell.phone.twiml.Verb;
import org.vetbell.phone.wire.Answer;
import org.vetbell.phone.wire.CarrierError;
import org.vetbell.phone.wire.CarrierHttp;
import org.vetbell.phone.wire.Delivery;
import org.vetbell.phone.wire.Form;
import org.vetbell.phone.wire.Method;

/** The requests of one call: documents, which are waited for, and callbacks, which are not. */
final class Webhooks {

    private record Callback(Delivery delivery, CompletableFuture<Answer> answer) {}

    private final CarrierHttp http;
    private final CallIdentity call;
    private final CarrierQuirks quirks;
    private final CallLog log;
    private final List<Callback> sent = new ArrayList<>();
    private final Deque<Delivery> heldBack = new ArrayDeque<>();
    private boolean answered;

    Webhooks(CarrierHttp http, CallIdentity call, CarrierQuirks quirks, CallLog log) {
        this.http = http;
        this.call = call;
        this.quirks = quirks;
        this.log = log;
    }

    CallIdentity call() {
        return call;
    }

    CarrierHttp http() {
        return http;
    }

    boolean has(Quirk quirk) {
        return quirks.has(quirk);
    }

    /** The carrier answers a call when the first verb needs the line. */
    void answerCall() {
        answered = true;
    }

    boolean callAnswered() {
        return answered;
    }

    /**
     * Asks for the next document.
     *
     * @throws CarrierError when there is none, or none the carrier accepts
     */
    TwimlDocument document(Verb.Target target, Form extras) {
        return fetch(target, call.parameters(answered ? "in-progress" : "ringing").and(extras));
    }

    /**
     * Asks for a document for another leg than the caller's.
     *
     * @param leg what differs from the caller's, and what else there is to say
     * @throws CarrierError when there is none, or none the carrier accepts
     */
    TwimlDocument documentOf(Verb.Target target, Form leg) {
        return fetch(target, call.parameters("in-progress").replacedBy(leg));
    }

    private TwimlDocument fetch(Verb.Target target, Form form) {
        Delivery delivery = delivery(target, form);
        CompletableFuture<Answer> first = http.sendAsync(delivery);
        if (quirks.has(Quirk.DELIVERED_TWICE)) {
            CompletableFuture<Answer> second = http.sendAsync(delivery);
            if (!CarrierHttp.await(first).sameAs(CarrierHttp.await(second))) {
                log.violation("a repeated delivery got another answer: " + target.url());
            }
        }
        return TwimlReader.read(CarrierHttp.await(first));
    }

    /** Sends a callback without waiting; {@link #settle} looks at its answer. */
    void callback(Verb.Target target, Form form) {
        Delivery delivery = delivery(target, form);
        if (quirks.has(Quirk.CALLBACKS_SHUFFLED)) {
            heldBack.push(delivery);
        } else {
            send(delivery);
        }
    }

    /** Waits until every callback was answered; each has its own deadline. */
    void settle() {
        heldBack.forEach(this::send);
        heldBack.clear();
        for (Callback callback : sent) {
            Answer answer = CarrierHttp.await(callback.answer());
            if (!answer.ok()) {
                log.violation("a callback was answered " + answer);
            }
        }
        sent.clear();
    }

    private void send(Delivery delivery) {
        sent.add(new Callback(delivery, http.sendAsync(delivery)));
        if (quirks.has(Quirk.DELIVERED_TWICE)) {
            sent.add(new Callback(delivery, http.sendAsync(delivery)));
        }
    }

    private Delivery delivery(Verb.Target target, Form form) {
        Delivery delivery =
                target.method() == Method.GET
                        ? Delivery.get(target.url(), form)
                        : Delivery.post(target.url(), form);
        return quirks.has(Quirk.QUERY_REORDERED)
                ? delivery.requestedAs(reordered(delivery.requestUrl()))
                : delivery;
    }

    private static String reordered(String url) {
        int mark = url.indexOf('?');
        if (mark < 0) {
            return url;
        }
        String[] pairs = url.substring(mark + 1).split("&");
        Arrays.sort(pairs);
        return url.substring(0, mark + 1) + String.join("&", pairs);
    }
}
