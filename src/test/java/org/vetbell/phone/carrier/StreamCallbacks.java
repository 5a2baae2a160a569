/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import java.util.Optional;
import org.vetbell.phone.twiml.Stream;
import org.vetbell.phone.wire.Form;

/** Tells the application's status callback what became of a stream. */
final class StreamCallbacks {

    private final Webhooks webhooks;
    private final Stream stream;
    private final String streamSid;

    StreamCallbacks(Webhooks webhooks, Stream stream, String streamSid) {
        this.webhooks = webhooks;
        this.stream = stream;
        this.streamSid = streamSid;
    }

    void started() {
        send("stream-started", Optional.empty());
    }

    void stopped() {
        send("stream-stopped", Optional.empty());
    }

    /**
     * @param error the carrier's code and words, for example {@code 31921 Close Error}
     */
    void failed(String error) {
        send("stream-error", Optional.of(error));
    }

    private void send(String event, Optional<String> error) {
        if (stream.statusCallback().isEmpty()) {
            return;
        }
        Form form =
                Form.of("AccountSid", webhooks.call().accountSid())
                        .with("CallSid", webhooks.call().callSid())
                        .with("StreamSid", streamSid)
                        .with("StreamName", stream.name().isEmpty() ? streamSid : stream.name())
                        .with("StreamEvent", event)
                        .with("Timestamp", CarrierDates.isoNow());
        webhooks.callback(
                stream.statusCallback().get(),
                error.map(text -> form.with("StreamError", text)).orElse(form));
    }
}
