/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.vetbell.fake.MemoryCallLog;
import org.vetbell.fake.MemoryCarrierRecordings;
import org.vetbell.fake.MemoryClinics;
import org.vetbell.fake.MemoryInbox;
import org.vetbell.fake.MemoryRateLimits;
import org.vetbell.fake.MemoryTickets;
import org.vetbell.fake.MemoryTranscripts;
import org.vetbell.fake.MemoryWebhookJournal;
import org.vetbell.twilio.FakeDesk;
import org.vetbell.twilio.Harbour;
import org.vetbell.twilio.MemoryTally;

/** The webhooks wired to fakes, and the forms the carrier sends them. */
final class Carrier {
    final FakeDesk desk = new FakeDesk();
    final MemoryWebhookJournal journal = new MemoryWebhookJournal();
    final MemoryInbox inbox = new MemoryInbox();
    final MemoryCallLog calls = new MemoryCallLog();
    final MemoryCarrierRecordings recordings = new MemoryCarrierRecordings();
    final MemoryTranscripts transcripts = new MemoryTranscripts();
    final MemoryTally tally = new MemoryTally();
    final MemoryRateLimits limits = new MemoryRateLimits();
    final Rush rush = new Rush(1);
    final MemoryClinics clinics = new MemoryClinics(Harbour.clinic());
    final Answering answering =
            new Answering(new Legs(clinics), journal, tally, Harbour.settings());

    VoiceWebhook voice() {
        return new VoiceWebhook(
                answering,
                new Admission(limits, tally),
                rush,
                desk,
                new MemoryTickets(),
                Harbour.settings());
    }

    Announcements announcements() {
        return new Announcements(recordings, calls);
    }

    RecordingWebhook recording() {
        return new RecordingWebhook(callbacks(), announcements(), desk);
    }

    TranscriptionWebhook transcription() {
        return new TranscriptionWebhook(callbacks(), calls, transcripts);
    }

    Callbacks callbacks() {
        return new Callbacks(journal, tally);
    }

    /**
     * A form of the caller's leg; each pair of further arguments sets or, if null, removes a field.
     */
    static byte[] form(String... changes) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("AccountSid", Harbour.ACCOUNT);
        fields.put("CallSid", Harbour.CALL.value());
        fields.put("CallStatus", "in-progress");
        fields.put("From", Harbour.CALLER);
        fields.put("To", Harbour.DOCUMENT_LINE.e164());
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        return fields.entrySet().stream()
                .filter(e -> e.getValue() != null)
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(UTF_8);
    }
}
