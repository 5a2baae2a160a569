/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.vetbell.phone.wire.Form;
import org.vetbell.phone.wire.Signer;

/** Posts signed webhooks as the carrier does. Any thread. */
final class Webhooks {
    /** Twilio's own. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final HttpClient client;
    private final Target target;
    private final Signer signer;

    Webhooks(HttpClient client, Target target) {
        this.client = client;
        this.target = target;
        this.signer = new Signer(target.token());
    }

    /** Twilio speaks HTTP/1.1. */
    static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /** A call to {@code number} rings; returns the document it is answered with. */
    String ring(String callSid, String number) throws IOException, InterruptedException {
        return post("/twilio/voice", form(callSid, "ringing").with("To", number));
    }

    /** The carrier asks what to do after a stream. */
    String resume(String callSid, String number) throws IOException, InterruptedException {
        return post("/twilio/resume", form(callSid, "in-progress").with("To", number));
    }

    /** The call is over. */
    void over(String callSid, String number) throws IOException, InterruptedException {
        Form form = form(callSid, "completed").with("To", number).with("SequenceNumber", "0");
        post("/twilio/status", form);
    }

    String account() {
        return target.account();
    }

    String sign(String url) {
        return signer.sign(url);
    }

    /** The caller says something to a question. */
    String says(String callSid, String number, URI action, String words)
            throws IOException, InterruptedException {
        Form form =
                form(callSid, "in-progress")
                        .with("To", number)
                        .with("SpeechResult", words)
                        .with("Confidence", "0.93");
        return accepted(action, send(action, form));
    }

    /** As {@link #ring}, whatever the answer is. */
    HttpResponse<String> tryToRing(String callSid, String number)
            throws IOException, InterruptedException {
        return send(
                target.base().resolve("/twilio/voice"),
                form(callSid, "ringing").with("To", number));
    }

    private Form form(String callSid, String status) {
        return Form.of("CallSid", callSid)
                .with("AccountSid", target.account())
                .with("From", "+61491570006")
                .with("Direction", "inbound")
                .with("ApiVersion", "2010-04-01")
                .with("CallStatus", status);
    }

    private String post(String path, Form form) throws IOException, InterruptedException {
        URI url = target.base().resolve(path);
        return accepted(url, send(url, form));
    }

    private static String accepted(URI url, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 300) {
            throw new IOException(url.getPath() + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<String> send(URI url, Form form) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(url)
                        .timeout(LONGEST_WAIT)
                        .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                        .header("X-Twilio-Signature", signer.sign(url.toString(), form))
                        .POST(HttpRequest.BodyPublishers.ofString(form.encoded()))
                        .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
