/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.vetbell.call.CallCommand;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallId;
import org.vetbell.call.EndReason;
import org.vetbell.call.Rung;
import org.vetbell.clinic.AppointmentRequest;
import org.vetbell.clinic.CallerMessage;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.CallJournal;
import org.vetbell.port.CallLog;
import org.vetbell.port.Inbox;
import org.vetbell.port.Service;
import org.vetbell.port.Tickets;
import org.vetbell.port.UsageLog;
import org.vetbell.port.Use;
import org.vetbell.port.Used;
import org.vetbell.port.WebhookJournal;
import org.vetbell.port.WebhookKey;

/**
 * Runs inside the server: what the adapters write comes back through its own persistence provider,
 * data source and transactions, which the unit tests do without.
 */
@ResourceLock("the server that Arquillian starts")
@ExtendWith(ArquillianExtension.class)
class StoreIT {
    private static final ClinicId CLINIC = new ClinicId("harbour");
    private static final Duration SOON = Duration.ofSeconds(10);

    private final CallId call = new CallId("CA" + UUID.randomUUID().toString().replace("-", ""));
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @Inject WebhookJournal webhooks;
    @Inject Tickets tickets;
    @Inject CallJournal journal;
    @Inject CallLog log;
    @Inject Inbox inbox;
    @Inject UsageLog usage;
    @Inject Transactions transactions;
    @Inject DatabaseCalls calls;
    @Inject WriteBehind background;

    @Deployment
    static WebArchive packagedWar() {
        File war = new File(System.getProperty("vetbell.war", "target/vetbell.war"));
        String assertions =
                Assertions.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        return ShrinkWrap.createFromZipFile(WebArchive.class, war)
                .addClass(StoreIT.class)
                .addAsLibrary(new File(assertions));
    }

    @Test
    void callIsLoggedFromBeginningToEnd() {
        log.opened(call, CLINIC, "+61400000001", Rung.R2_CARRIER_SPEECH, now);
        log.urgent(call);
        log.closed(call, EndReason.GOODBYE, now.plusSeconds(9));
        CallLog.Entry entry = log.find(call).orElseThrow();
        assertThat(entry.urgent()).isTrue();
        assertThat(entry.started()).isEqualTo(now);
        assertThat(entry.ended()).contains(now.plusSeconds(9));
        assertThat(log.newest(Optional.of(CLINIC), 100)).contains(entry);
    }

    @Test
    void journalIsReadBackInOrder() {
        List<CallEvent> events =
                List.of(new CallEvent.StreamOpened(now), new CallEvent.CallerHungUp(now));
        List<CallCommand> commands = List.of(new CallCommand.Close(EndReason.CALLER_HUNG_UP));
        List<CallJournal.Entry> entries =
                List.of(
                        new CallJournal.Entry(1, 0, false, events.get(0), List.of()),
                        new CallJournal.Entry(2, 250, true, events.get(1), commands));
        entries.forEach(entry -> journal.append(call, CLINIC, entry));
        assertThat(journal.events(call)).isEqualTo(events);
        assertThat(journal.entries(call)).isEqualTo(entries);
    }

    @Test
    void whatCallersLeftIsListed() {
        AppointmentRequest request =
                new AppointmentRequest(
                        AppointmentRequest.Kind.BOOK, "Ana", "Rex", "dog", "limps", "", null, "");
        CallerMessage message = new CallerMessage.Recorded("a.wav", Duration.ofMillis(3_500));
        for (int i = 0; i < 2; i++) {
            inbox.keepRequest(call, CLINIC, call + "/1", request, now);
            inbox.keepMessage(call, CLINIC, call + "/2", message, now);
        }
        assertThat(inbox.requests(Optional.of(CLINIC), 100))
                .filteredOn(r -> r.call().equals(call))
                .singleElement()
                .satisfies(r -> assertThat(r.request()).isEqualTo(request));
        assertThat(inbox.messages(Optional.empty(), 100))
                .filteredOn(m -> m.call().equals(call))
                .singleElement()
                .satisfies(m -> assertThat(m.message()).isEqualTo(message));
    }

    @Test
    void whatACallUsedIsAddedUp() {
        LocalDate day = LocalDate.of(2020, 2, 29);
        Used read = new Used(Service.of("openai/gpt-4.1-mini"), Use.Kind.TOKENS_IN, 20, 5);
        for (int part = 0; part < 2; part++) {
            usage.keep(new UsageLog.Sheet(call, part, CLINIC, day, List.of(read)));
            usage.keep(new UsageLog.Sheet(call, part, CLINIC, day, List.of(read)));
        }
        assertThat(usage.ofCall(CLINIC, call)).containsExactly(read.and(read));
        assertThat(usage.ofClinic(CLINIC, day, day))
                .allSatisfy(line -> assertThat(line.day()).isEqualTo(day))
                .isNotEmpty();
    }

    @Test
    void anotherNodeGivesTheStoredAnswer() {
        WebhookKey key = new WebhookKey("AC1", call.value(), "voice", "1");
        webhooks.answerOnce(key, Map.of("CallSid", call.value()), () -> "first", () -> "busy");
        assertThat(background.flush(SOON)).isTrue();
        WebhookJournal elsewhere =
                new JpaWebhookJournal(
                        new WebhookRows(transactions),
                        calls,
                        background,
                        InstantSource.system(),
                        SOON);
        assertThat(elsewhere.answerOnce(key, Map.of(), () -> "second", () -> "busy"))
                .isEqualTo("first");
    }

    @Test
    void ticketIsGoodOnce() {
        String ticket = tickets.mint(call, "AC1");
        assertThat(tickets.redeem(ticket, call, "AC2")).isFalse();
        assertThat(tickets.redeem(ticket, call, "AC1")).isTrue();
        assertThat(tickets.redeem(ticket, call, "AC1")).isFalse();
    }
}
