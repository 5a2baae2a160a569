/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.vetbell.ai.wire.Wire;
import org.vetbell.fake.ai.HandHeldWire;
import org.vetbell.port.Fault;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.SpeechToText.Listening;
import org.vetbell.port.SpeechToText.Wanted;
import org.vetbell.port.Use;

/**
 * A recogniser whose service says anything, line by line; {@code .} is 400 ms of sound, {@code !} a
 * pause, {@code ~} a second that passes, and {@code ^1011} the end of the connection. The
 * recogniser keeps its promises: each pause is answered once, or the listening fails once, and
 * nothing that was said is told as a fault.
 */
public final class AnyRecogniser {
    private static final Wanted WANTED = new Wanted("en-AU", List.of("Harbour Vets"));
    private static final int SOUND = 3200;

    /** Longer than all deadlines of a recogniser together. */
    private static final Duration LONG = Duration.ofSeconds(30);

    private final HandHeldWire wire = new HandHeldWire();
    private final Promises sink = new Promises();
    private final Listening listening;

    private AnyRecogniser(Function<Wire, SpeechToText> recogniser) {
        listening = recogniser.apply(wire.wire()).listen(WANTED, sink);
    }

    /** Lets the service say that, and compares. */
    public static void keepsItsPromises(Function<Wire, SpeechToText> recogniser, byte[] input) {
        try (LogWatch log = new LogWatch()) {
            var any = new AnyRecogniser(recogniser);
            FuzzInput.lines(input).forEach(any::happens);
            any.comesToAnEnd();
            log.assertTellsNothing();
        }
    }

    private void happens(String line) {
        switch (line) {
            case "." -> listening.audio(new byte[SOUND]);
            case "!" -> pause();
            case "~" -> wire.pass(Duration.ofSeconds(1));
            default -> told(line);
        }
    }

    private void told(String line) {
        if (line.matches("\\^1[0-9]{3}")) {
            wire.close(Integer.parseInt(line.substring(1)));
        } else {
            sink.letters += line.length() + 1;
            wire.tell(line);
        }
    }

    private void pause() {
        sink.owed += sink.failed ? 0 : 1;
        listening.commit();
    }

    private void comesToAnEnd() {
        wire.pass(LONG);
        assertThat(sink.owed == 0 || sink.failed).as("pauses are answered").isTrue();
        listening.audio(new byte[SOUND]);
        pause();
        wire.pass(LONG);
        assertThat(sink.owed == 0 || sink.failed).as("one more is answered").isTrue();
        listening.close();
        sink.closed = true;
        wire.tell("{}");
        wire.pass(LONG);
    }

    private static final class Promises implements SpeechToText.Sink {
        private int owed;
        private int letters;
        private boolean failed;
        private boolean closed;

        @Override
        public void saying(String text) {
            assertIsOpen();
            assertThat(text).hasSizeLessThanOrEqualTo(letters);
        }

        @Override
        public void said(String text, double confidence) {
            assertIsOpen();
            assertThat(owed).as("pauses without an answer").isPositive();
            owed--;
            assertThat(text).hasSizeLessThanOrEqualTo(letters);
            assertThat(confidence).isBetween(0.0, 1.0);
        }

        @Override
        public void failed(Fault fault) {
            assertIsOpen();
            failed = true;
            assertTellsNothing(fault);
        }

        @Override
        public void used(Use use) {
            assertThat(use.amount()).isNotNegative();
        }

        private void assertIsOpen() {
            assertThat(failed).as("something came after the end").isFalse();
            assertThat(closed).as("something came to nobody").isFalse();
        }
    }

    /** A fault is told in our own words. */
    static void assertTellsNothing(Fault fault) {
        assertThat(fault.reason()).doesNotContain(FuzzInput.PERSONAL).hasSizeBetween(1, 80);
    }
}
