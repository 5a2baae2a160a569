/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.vetbell.call.CallEvent;
import org.vetbell.desk.LatencyCounts;
import org.vetbell.fake.MemoryTickets;
import org.vetbell.hostile.FuzzInput;
import org.vetbell.hostile.LogWatch;
import org.vetbell.twilio.FakeDesk;
import org.vetbell.twilio.FakeHandle;
import org.vetbell.twilio.Happening;
import org.vetbell.twilio.Harbour;
import org.vetbell.twilio.MemoryTally;

/**
 * Whatever comes over the media socket, a message a line, reaches the call as sound, keys and
 * marks, or is counted as bad and closes the socket in the end: once. Seeds begin the stream with
 * the ticket {@code TICKET}.
 */
class FramesFuzz {
    /** Three years: streams do not last so long. */
    private static final long LATEST_MILLIS = 99_999_999_999L;

    @FuzzTest
    void aStreamIsHeardOrClosed(byte[] input) {
        new Trial().run(input);
    }

    /** One stream. */
    private static final class Trial {
        private final FakeWire wire = new FakeWire();
        private final FakeHandle call = new FakeHandle(Harbour.CALL);
        private final MemoryTally tally = new MemoryTally();
        private final MemoryTickets tickets = new MemoryTickets();
        private final StreamBinding socket = socket();

        void run(byte[] input) {
            String ticket = tickets.mint(Harbour.CALL, Harbour.ACCOUNT);
            try (LogWatch log = new LogWatch()) {
                FuzzInput.lines(input).forEach(m -> socket.text(m.replace("TICKET", ticket)));
                log.assertTellsNothing();
            }
            assertIsClosedOnceAtMost();
            assertThat(call.audio.stream().mapToInt(sound -> sound.length).sum())
                    .isLessThanOrEqualTo(input.length);
            assertThat(call.audioAt).allMatch(at -> at >= 0 && at <= LATEST_MILLIS);
            assertThat(call.events).allSatisfy(FramesFuzz::assertIsAKey);
            assertIsLeft();
        }

        private void assertIsClosedOnceAtMost() {
            assertThat(wire.closes).hasSizeLessThanOrEqualTo(1);
            assertThat(call.detachedByStop).hasSizeLessThanOrEqualTo(1);
            assertThat(tally.of(Happening.FRAME_BAD))
                    .isLessThanOrEqualTo(StreamBinding.MOST_BAD_FRAMES);
            if (tally.of(Happening.FRAME_BAD) == StreamBinding.MOST_BAD_FRAMES) {
                assertThat(wire.closes).containsExactly(Close.BAD_DATA);
            }
        }

        private void assertIsLeft() {
            boolean attached = !call.lines.isEmpty() || !call.detachedByStop.isEmpty();
            socket.leave();
            socket.closed();
            assertThat(call.lines).isEmpty();
            assertThat(call.detachedByStop).hasSize(attached ? 1 : 0);
        }

        private StreamBinding socket() {
            FakeDesk desk = new FakeDesk();
            desk.finds(call);
            return new StreamBinding(wire, desk, tickets, tally, LatencyCounts.ofClears(), () -> 0);
        }
    }

    private static void assertIsAKey(CallEvent event) {
        assertThat(event)
                .isInstanceOfSatisfying(
                        CallEvent.KeysPressed.class,
                        pressed -> assertThat(pressed.keys()).matches("[0-9*#]"));
    }
}
