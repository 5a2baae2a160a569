/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vetbell.call.CallEvent;
import org.vetbell.call.Rung;
import org.vetbell.twilio.FakeDesk;
import org.vetbell.twilio.FakeHandle;
import org.vetbell.twilio.Harbour;

/**
 * What the carrier reports of a call comes in any order, several times or never. Whatever arrives
 * has its effect once, and what became of it all depends on what arrived, not on how.
 */
class ShuffledReportsProperties {
    private static final String STEP_OF_A_SAFE_DOCUMENT = "0";

    /** Something the carrier reports. */
    private enum Report {
        RINGING(carrier -> status(carrier, "ringing", "1")),
        IN_PROGRESS(carrier -> status(carrier, "in-progress", "2")),
        COMPLETED(carrier -> status(carrier, "completed", "3")),
        RECORDING_BEGINS(carrier -> recording(carrier, "in-progress", "0")),
        RECORDING_READY(carrier -> recording(carrier, "completed", "1")),
        MESSAGE_LEFT(Report::message),
        STREAM_STARTED(carrier -> stream(carrier, "stream-started", "1")),
        STREAM_STOPPED(carrier -> stream(carrier, "stream-stopped", "2"));

        private final Consumer<Carrier> reaching;

        Report(Consumer<Carrier> reaching) {
            this.reaching = reaching;
        }

        void reach(Carrier carrier) {
            reaching.accept(carrier);
        }

        private static void message(Carrier carrier) {
            new VoicemailWebhook(
                            carrier.answering, carrier.desk, carrier.inbox, carrier.announcements())
                    .recorded(
                            Carrier.form(
                                    "RecordingSid", "RE1", "RecordingDuration", "7", "Digits", "#"),
                            STEP_OF_A_SAFE_DOCUMENT);
        }

        private static void status(Carrier carrier, String status, String sequence) {
            new StatusWebhook(carrier.callbacks(), carrier.desk)
                    .reported(Carrier.form("CallStatus", status, "SequenceNumber", sequence));
        }

        private static void recording(Carrier carrier, String status, String sequence) {
            carrier.recording()
                    .reported(
                            Carrier.form(
                                    "RecordingSid",
                                    "RE1",
                                    "RecordingStatus",
                                    status,
                                    "SequenceNumber",
                                    sequence));
        }

        private static void stream(Carrier carrier, String event, String sequence) {
            new StreamStatusWebhook(carrier.callbacks())
                    .reported(
                            Carrier.form(
                                    "StreamSid",
                                    "MZ1",
                                    "StreamEvent",
                                    event,
                                    "SequenceNumber",
                                    sequence));
        }
    }

    @Property
    void haveEachTheirEffectOnce(@ForAll("arrivals") List<Report> arrivals) {
        var carrier = new Carrier();
        var call = new FakeHandle(Harbour.CALL);
        carrier.desk.finds(call);
        carrier.calls.opened(
                Harbour.CALL,
                Harbour.clinic().id(),
                Harbour.CALLER,
                Rung.R2_CARRIER_SPEECH,
                FakeDesk.NOW);

        arrivals.forEach(report -> report.reach(carrier));

        Set<Report> known = EnumSet.noneOf(Report.class);
        known.addAll(arrivals);
        boolean over = known.contains(Report.COMPLETED);
        boolean left = known.contains(Report.MESSAGE_LEFT);
        boolean recorded = left || known.contains(Report.RECORDING_READY);
        assertThat(carrier.journal.size()).isEqualTo(known.size());
        assertThat(call.events).hasSize(over ? 1 : 0);
        assertThat(call.events).allMatch(CallEvent.CallerHungUp.class::isInstance);
        assertThat(carrier.inbox.messages(Optional.empty(), 9)).hasSize(left ? 1 : 0);
        assertThat(carrier.recordings.announced()).hasSize(recorded ? 1 : 0);
    }

    /** Each report so often, in any order. */
    @Provide
    Arbitrary<List<Report>> arrivals() {
        return Arbitraries.integers()
                .between(0, 3)
                .list()
                .ofSize(Report.values().length)
                .flatMap(
                        times -> {
                            List<Report> all = new ArrayList<>();
                            for (Report report : Report.values()) {
                                for (int i = 0; i < times.get(report.ordinal()); i++) {
                                    all.add(report);
                                }
                            }
                            return Arbitraries.shuffle(all);
                        });
    }
}
