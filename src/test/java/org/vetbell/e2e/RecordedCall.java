/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.vetbell.phone.sound.CallTape;
import org.vetbell.phone.sound.MuLaw;
import org.vetbell.phone.sound.Spans;
import org.vetbell.phone.sound.Spans.Span;

/** A recording beside the carrier's tape of the same call. */
final class RecordedCall {
    private static final int MILLI = MuLaw.SAMPLE_RATE_HZ / 1000;
    private static final int FRAME = 20 * MILLI;
    private static final int WINDOW = 10 * MILLI;

    /** So much before a cut may be missing, and where a track begins or ends. */
    private static final Duration AT_A_CUT = Duration.ofMillis(60);

    private final short[] caller;
    private final short[] agent;
    private final short[] callerHeard;
    private final short[] agentHeard;

    RecordedCall(byte[] wav, CallTape tape) throws IOException, UnsupportedAudioFileException {
        AudioInputStream played = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav));
        assertThat(played.getFormat().getEncoding()).isEqualTo(AudioFormat.Encoding.ULAW);
        byte[] both = played.readAllBytes();
        byte[] left = new byte[both.length / 2];
        byte[] right = new byte[both.length / 2];
        for (int i = 0; i < left.length; i++) {
            left[i] = both[2 * i];
            right[i] = both[2 * i + 1];
        }
        caller = MuLaw.decode(left);
        agent = MuLaw.decode(right);
        int begin = begin(caller, tape.callerSamples());
        callerHeard = from(begin, tape.callerSamples());
        agentHeard = from(begin, tape.agentSamples());
    }

    /** The caller's track is the carrier's, sample by sample. */
    void callerIsTheSame() {
        assertThat(Spans.of(caller, Duration.ofMillis(600))).as("the caller's words").isNotEmpty();
        assertThat(caller).isEqualTo(callerHeard);
    }

    /** Each stretch of our sound is the one that was heard there, to within a frame. */
    void agentIsWhereItWasHeard() {
        List<Span> heard = Spans.of(agentHeard, Duration.ofMillis(200));
        List<Span> recorded = Spans.of(agent, Duration.ofMillis(200));
        assertThat(recorded).as("heard " + heard + ", recorded " + recorded).hasSameSizeAs(heard);
        assertThat(recorded.size()).isGreaterThanOrEqualTo(2);
        for (int i = 0; i < heard.size(); i++) {
            near(recorded.get(i).from(), heard.get(i).from(), i == 0);
            assertThat(recorded.get(i).to()).isLessThanOrEqualTo(heard.get(i).to().plusMillis(20));
            near(recorded.get(i).to(), heard.get(i).to(), true);
            isTheSameSound(recorded.get(i));
        }
    }

    private static void near(Duration recorded, Duration heard, boolean cut) {
        Duration most = cut ? AT_A_CUT : Duration.ofMillis(20);
        assertThat(recorded.minus(heard).abs()).isLessThanOrEqualTo(most);
    }

    /**
     * Ten milliseconds by ten milliseconds, the same was heard within a frame of there. Where sound
     * was placed anew within a word, two of them may hold both places.
     */
    private void isTheSameSound(Span span) {
        int from = Math.toIntExact(span.from().toMillis()) * MILLI + FRAME;
        int to = Math.toIntExact(span.to().toMillis()) * MILLI - FRAME;
        int windows = 0;
        int strange = 0;
        for (int at = from; at + WINDOW <= to; at += WINDOW) {
            windows++;
            strange += wasHeardNear(at) ? 0 : 1;
        }
        assertThat(strange)
                .as("of " + windows + " in " + span)
                .isLessThanOrEqualTo(2 + windows / 50);
    }

    private boolean wasHeardNear(int at) {
        for (int lag = -FRAME; lag <= FRAME; lag++) {
            if (same(at, at + lag, WINDOW)) {
                return true;
            }
        }
        return false;
    }

    private boolean same(int recorded, int heard, int length) {
        for (int i = 0; i < length; i++) {
            if (agent[recorded + i] != agentHeard[heard + i]) {
                return false;
            }
        }
        return true;
    }

    private short[] from(int begin, short[] samples) {
        return Arrays.copyOfRange(samples, begin, begin + caller.length);
    }

    /** Where the carrier's tape of the caller is what we recorded of them. */
    private static int begin(short[] recorded, short[] tape) {
        for (int begin = 0; begin + recorded.length <= tape.length; begin += MILLI) {
            if (Arrays.equals(tape, begin, begin + recorded.length, recorded, 0, recorded.length)) {
                return begin;
            }
        }
        throw new AssertionError("the recording is not a part of what the caller said");
    }
}
