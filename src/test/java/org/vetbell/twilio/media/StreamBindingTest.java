/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallId;
import org.vetbell.call.StepId;
import org.vetbell.desk.LatencyCounts;
import org.vetbell.fake.MemoryTickets;
import org.vetbell.port.AudioLine;
import org.vetbell.twilio.FakeDesk;
import org.vetbell.twilio.FakeHandle;
import org.vetbell.twilio.Happening;
import org.vetbell.twilio.Harbour;
import org.vetbell.twilio.MemoryTally;

class StreamBindingTest {
    private final FakeWire wire = new FakeWire();
    private final FakeDesk desk = new FakeDesk();
    private final FakeHandle call = new FakeHandle(Harbour.CALL);
    private final MemoryTickets tickets = new MemoryTickets();
    private final MemoryTally tally = new MemoryTally();
    private final AtomicLong clock = new AtomicLong();
    private final StreamBinding socket = socket(wire);

    @Test
    void startWithItsTicketAttachesTheCall() {
        start();

        assertThat(call.lines).hasSize(1);
        assertThat(wire.closes).isEmpty();
    }

    @Test
    void theCallersAudioKeysAndMarksReachTheCall() {
        start();
        socket.text(Frames.media());
        socket.text(Frames.dtmf("5"));
        socket.text(Frames.mark("g1"));

        assertThat(call.audio).containsExactly(Frames.SOUND);
        assertThat(call.audioAt).containsExactly(20L);
        assertThat(call.events)
                .containsExactly(new CallEvent.KeysPressed(FakeDesk.NOW, StepId.NONE, "5"));
        assertThat(call.marks).containsExactly("g1");
    }

    @Test
    void whatTheCallSaysGoesToItsSocket() {
        start();
        call.lines.getFirst().audio(Frames.SOUND, 0, 160);

        assertThat(wire.sent).singleElement().asString().contains("\"streamSid\":\"MZ1\"");
    }

    @Test
    void aWrongTicketIsRefused() {
        desk.finds(call);
        tickets.mint(Harbour.CALL, Harbour.ACCOUNT);
        socket.text(Frames.start("guess"));

        assertThat(wire.closes).containsExactly(1008);
        assertThat(call.lines).isEmpty();
        assertThat(tally.of(Happening.SOCKET_REFUSED)).isEqualTo(1);
    }

    @Test
    void theTicketOfAnotherCallIsRefused() {
        desk.finds(call);
        socket.text(Frames.start(tickets.mint(new CallId("CA77"), Harbour.ACCOUNT)));

        assertThat(wire.closes).containsExactly(1008);
    }

    @Test
    void aMessageThatIsTooBigClosesTheSocket() {
        start();
        socket.text("x".repeat(StreamBinding.LARGEST_MESSAGE + 1));

        assertThat(wire.closes).containsExactly(1009);
    }

    @Test
    void aSocketThatFailsIsClosed() {
        start();
        socket.failed();
        socket.failed();

        assertThat(wire.closes).containsExactly(1011);
    }

    @Test
    void aTicketWorksOnce() {
        desk.finds(call);
        String ticket = tickets.mint(Harbour.CALL, Harbour.ACCOUNT);
        FakeWire second = new FakeWire();
        socket.text(Frames.start(ticket));
        socket(second).text(Frames.start(ticket));

        assertThat(wire.closes).isEmpty();
        assertThat(second.closes).containsExactly(1008);
    }

    @Test
    void aSecondSocketOfACallEndsTheFirstAndNothingOfThatIsHeardAnyMore() {
        start();
        FakeWire second = new FakeWire();
        StreamBinding newer = socket(second);
        newer.text(Frames.start(tickets.mint(Harbour.CALL, Harbour.ACCOUNT)));
        socket.text(Frames.media());
        newer.text(Frames.media());

        assertThat(wire.closes).containsExactly(1000);
        assertThat(second.closes).isEmpty();
        assertThat(call.audio).hasSize(1);
    }

    @Test
    void nothingIsSaidIntoASocketThatWasReplaced() {
        start();
        AudioLine first = call.lines.getFirst();
        socket(new FakeWire()).text(Frames.start(tickets.mint(Harbour.CALL, Harbour.ACCOUNT)));
        int before = wire.sent.size();
        first.audio(Frames.SOUND, 0, 160);

        assertThat(wire.sent).hasSize(before);
    }

    @Test
    void aSecondSocketWithASpentTicketIsRefusedAndTheFirstLivesOn() {
        desk.finds(call);
        String ticket = tickets.mint(Harbour.CALL, Harbour.ACCOUNT);
        socket.text(Frames.start(ticket));
        FakeWire second = new FakeWire();
        socket(second).text(Frames.start(ticket));
        socket.text(Frames.media());

        assertThat(second.closes).containsExactly(1008);
        assertThat(wire.closes).isEmpty();
        assertThat(call.audio).hasSize(1);
        assertThat(call.detachedByStop).isEmpty();
    }

    @Test
    void aCallThatIsNotAttendedHereIsLeftToTheResumeWebhook() {
        socket.text(Frames.start(tickets.mint(Harbour.CALL, Harbour.ACCOUNT)));

        assertThat(wire.closes).containsExactly(1013);
    }

    @Test
    void aSecondStartBreaksTheRules() {
        start();
        socket.text(Frames.start("again"));

        assertThat(wire.closes).containsExactly(1008);
        assertThat(call.detachedByStop).containsExactly(false);
    }

    @Test
    void mediaBeforeStartIsDroppedAndSoonRefused() {
        for (int i = 1; i < StreamBinding.MOST_EARLY_FRAMES; i++) {
            socket.text(Frames.media());
        }
        assertThat(wire.closes).isEmpty();

        socket.text(Frames.media());
        assertThat(wire.closes).containsExactly(1008);
        assertThat(tally.of(Happening.FRAME_IGNORED)).isEqualTo(StreamBinding.MOST_EARLY_FRAMES);
    }

    @Test
    void garbageIsDroppedAndCountedUntilThereIsTooMuch() {
        start();
        for (int i = 1; i < StreamBinding.MOST_BAD_FRAMES; i++) {
            socket.text("garbage");
        }
        socket.text(Frames.media());
        assertThat(wire.closes).isEmpty();
        assertThat(call.audio).hasSize(1);

        socket.text(Frames.media().replace("\"payload\":\"", "\"payload\":\"!"));
        assertThat(wire.closes).containsExactly(1007);
        assertThat(tally.of(Happening.FRAME_BAD)).isEqualTo(StreamBinding.MOST_BAD_FRAMES);
    }

    @Test
    void unknownEventsAndKeysAreOnlyCounted() {
        start();
        for (int i = 0; i < 20; i++) {
            socket.text("{\"event\":\"news\"}");
        }
        socket.text(Frames.dtmf("A"));

        assertThat(wire.closes).isEmpty();
        assertThat(call.events).isEmpty();
        assertThat(tally.of(Happening.FRAME_IGNORED)).isEqualTo(21);
    }

    @Test
    void aBinaryMessageIsUnsupported() {
        start();
        socket.binary();

        assertThat(wire.closes).containsExactly(1003);
    }

    @Test
    void noStartInTimeClosesTheSocket() {
        socket.text(Frames.CONNECTED);
        after(StreamBinding.START_DEADLINE);
        assertThat(wire.closes).isEmpty();

        after(Duration.ofSeconds(1));
        assertThat(wire.closes).containsExactly(1008);
    }

    @Test
    void silenceOfTheSocketItselfIsDeath() {
        start();
        after(StreamBinding.IDLE_DEADLINE);
        socket.text(Frames.media());
        after(StreamBinding.IDLE_DEADLINE);
        assertThat(wire.closes).isEmpty();

        after(Duration.ofSeconds(1));
        assertThat(wire.closes).containsExactly(1001);
        assertThat(call.detachedByStop).containsExactly(false);
    }

    @Test
    void aSocketThatIsNotReadIsDeadToo() {
        start();
        wire.slow = true;
        call.lines.getFirst().mark("a");
        after(TwilioLine.SEND_DEADLINE.plusSeconds(1));

        assertThat(wire.closes).containsExactly(1001);
    }

    @Test
    void stopIsToldOnceThoughTheSocketClosesToo() {
        start();
        socket.text(Frames.STOP);
        socket.closed();

        assertThat(call.detachedByStop).containsExactly(true);
    }

    @Test
    void aCloseWithoutStopIsALoss() {
        start();
        socket.closed();
        socket.text(Frames.media());

        assertThat(call.detachedByStop).containsExactly(false);
        assertThat(call.audio).isEmpty();
    }

    @Test
    void closingTheLineClosesTheSocketOnceByItsReader() {
        start();
        AudioLine line = call.lines.getFirst();
        line.close();
        line.close();
        line.mark("late");

        assertThat(wire.closes).isEmpty();

        socket.text(Frames.media());
        socket.text(Frames.media());
        assertThat(wire.closes).containsExactly(1000);
        assertThat(wire.closedByReader).isTrue();
        assertThat(wire.sent).isEmpty();
    }

    @Test
    void aLineFromWhichNothingComesIsClosedFromOutside() {
        start();
        call.lines.getFirst().close();
        after(Farewell.LINGER.plusMillis(1));

        assertThat(wire.closes).containsExactly(1000);
        assertThat(wire.closedByReader).isFalse();
    }

    @Test
    void afterStopThePeerClosesAndWeOnlyIfItDoesNot() {
        start();
        socket.text(Frames.STOP);
        assertThat(wire.closes).isEmpty();

        after(Farewell.LINGER.plusMillis(1));
        assertThat(wire.closes).containsExactly(1000);
    }

    private void start() {
        desk.finds(call);
        socket.text(Frames.CONNECTED);
        socket.text(Frames.start(tickets.mint(Harbour.CALL, Harbour.ACCOUNT)));
    }

    private void after(Duration time) {
        socket.check(clock.addAndGet(time.toNanos()));
    }

    private StreamBinding socket(FakeWire over) {
        return new StreamBinding(over, desk, tickets, tally, LatencyCounts.ofClears(), clock::get);
    }
}
