/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import org.vetbell.phone.sound.PlaybackBuffer;

/**
 * A carrier, the network to it, and a recording at this end, moved on by the millisecond. It knows
 * what was really spoken and heard at the caller's ear. Each millisecond of sound has a number of
 * its own, which comes again only after a quarter of a second.
 */
final class CarrierModel implements Playout.Out {
    private static final int MILLI = MuLaw.BYTES_PER_MILLI;
    private static final int FRAME_MILLIS = 20;
    private static final int NUMBERS = 250;
    private static final int LONGEST_CUT = 2 * FRAME_MILLIS + 1;

    private final Delays delays;
    private final Random chance;
    private final boolean echoOnClear;
    private final PlaybackBuffer playback = new PlaybackBuffer();
    private final Wire up = new Wire();
    private final Wire down = new Wire();
    private final ByteArrayOutputStream spoken = new ByteArrayOutputStream();
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final ByteArrayOutputStream recorded = new ByteArrayOutputStream();
    private final Set<Integer> missing = new HashSet<>();
    private final Set<Integer> cuts = new HashSet<>();
    private final TwoTracks tracks =
            new TwoTracks(0, (mulaw, length) -> recorded.write(mulaw, 0, length));
    private Playout playout = new Playout();
    private long now;
    private int callerNumber;
    private int agentNumber;
    private int framesHere;
    private int pausedAt = -1;
    private int pausedUntil = -1;

    /**
     * @param up milliseconds to the carrier
     * @param down milliseconds from it
     * @param jitter how many more it may be
     */
    record Delays(int up, int down, int jitter, long seed) {}

    CarrierModel(Delays delays, boolean echoOnClear) {
        this.delays = delays;
        this.echoOnClear = echoOnClear;
        this.chance = new Random(delays.seed);
    }

    void attach(Playout playout) {
        this.playout = playout;
    }

    /** The carrier sends no frame with that number. */
    void framesMissing(int number) {
        missing.add(number);
    }

    long nanos() {
        return now * 1_000_000;
    }

    void pass(int millis) {
        for (int i = 0; i < millis; i++) {
            millisecond();
        }
    }

    /** Milliseconds that are here and not yet written away. */
    long held() {
        return framesHere * (long) FRAME_MILLIS - recorded.size() / 2 / MILLI;
    }

    void clear() {
        up.send(this::clears, delays.up);
        String name = tracks.cleared(nanos());
        up.send(() -> echo(playback.mark(name)), delays.up);
    }

    void pauseRecording() {
        tracks.pause();
        pausedAt = framesHere * FRAME_MILLIS;
    }

    void resumeRecording() {
        tracks.resume();
        pausedUntil = framesHere * FRAME_MILLIS;
    }

    /** The stream ends; what is under way to us is lost. */
    void end() {
        cuts.add(heard.size() / MILLI);
        tracks.end(nanos());
    }

    @Override
    public void audio(byte[] mulaw, int offset, int length) {
        String name = tracks.before(nanos());
        if (name != null) {
            up.send(() -> echo(playback.mark(name)), delays.up);
        }
        byte[] numbered = new byte[length];
        for (int i = 0; i < length; i++) {
            numbered[i] = (byte) ((agentNumber + i / MILLI) % NUMBERS);
        }
        agentNumber = (agentNumber + length / MILLI) % NUMBERS;
        tracks.agent(numbered, 0, length, nanos());
        up.send(() -> playback.audio(numbered), delays.up);
    }

    @Override
    public void mark(String name) {
        tracks.marked(name);
        up.send(() -> echo(playback.mark(name)), delays.up);
    }

    private void clears() {
        cuts.add(heard.size() / MILLI);
        var flushed = playback.clear();
        if (echoOnClear) {
            echo(flushed);
        }
    }

    private void millisecond() {
        now++;
        up.deliver();
        PlaybackBuffer.Stretch stretch = playback.play(MILLI);
        heard.writeBytes(stretch.audio());
        int frame = spoken.size() / MILLI / FRAME_MILLIS;
        byte[] sound = new byte[MILLI];
        Arrays.fill(sound, missing.contains(frame) ? MuLaw.SILENCE : (byte) callerNumber);
        callerNumber = (callerNumber + 1) % NUMBERS;
        spoken.writeBytes(sound);
        echo(stretch.echoes());
        if (spoken.size() / MILLI % FRAME_MILLIS == 0 && !missing.contains(frame)) {
            sendFrame(frame);
        }
        down.deliver();
        if (now % FRAME_MILLIS == 0) {
            playout.pump(nanos(), this);
            tracks.tick(nanos());
        }
    }

    private void sendFrame(int frame) {
        int begin = frame * FRAME_MILLIS * MILLI;
        byte[] mulaw =
                Arrays.copyOfRange(spoken.toByteArray(), begin, begin + FRAME_MILLIS * MILLI);
        down.send(
                () -> {
                    framesHere = frame + 1;
                    tracks.caller(mulaw, 102 + (long) frame * FRAME_MILLIS, nanos());
                },
                delays.down);
    }

    private void echo(Iterable<String> names) {
        for (String name : names) {
            down.send(
                    () -> {
                        playout.markEchoed(name, nanos());
                        tracks.echoed(name, nanos());
                    },
                    delays.down);
        }
    }

    /** The recording against what was spoken and heard. */
    void check() {
        byte[] both = recorded.toByteArray();
        byte[] caller = new byte[both.length / 2];
        byte[] agent = new byte[both.length / 2];
        for (int i = 0; i < caller.length; i++) {
            caller[i] = both[2 * i];
            agent[i] = both[2 * i + 1];
        }
        assertThat(caller.length / MILLI)
                .as("length of both tracks")
                .isBetween(framesHere * FRAME_MILLIS, spoken.size() / MILLI);
        checkCaller(caller);
        checkAgent(agent);
    }

    private void checkCaller(byte[] caller) {
        byte[] truth = spoken.toByteArray();
        for (int milli = 0; milli < framesHere * FRAME_MILLIS; milli++) {
            byte expected = muted(milli) ? MuLaw.SILENCE : truth[milli * MILLI];
            assertThat(caller[milli * MILLI]).as("caller at " + milli).isEqualTo(expected);
        }
    }

    private void checkAgent(byte[] agent) {
        byte[] truth = heard.toByteArray();
        for (int milli = 0; milli < agent.length / MILLI; milli++) {
            byte number = agent[milli * MILLI];
            if (number != MuLaw.SILENCE) {
                assertThat(muted(milli)).as("sound at " + milli + " in a pause").isFalse();
                assertThat(near(truth, milli, number)).as("unheard at " + milli).isTrue();
            }
        }
        for (int milli = 0; milli < agent.length / MILLI; milli++) {
            byte number = truth[milli * MILLI];
            if (number != MuLaw.SILENCE && !nearPause(milli) && !cutSoon(milli)) {
                assertThat(near(agent, milli, number)).as("missing at " + milli).isTrue();
            }
        }
    }

    private static boolean near(byte[] track, int milli, byte number) {
        for (int at = milli - FRAME_MILLIS; at <= milli + FRAME_MILLIS; at++) {
            if (at >= 0 && at < track.length / MILLI && track[at * MILLI] == number) {
                return true;
            }
        }
        return false;
    }

    private boolean cutSoon(int milli) {
        return cuts.stream().anyMatch(cut -> cut > milli && cut - milli <= LONGEST_CUT)
                || milli > framesHere * FRAME_MILLIS - LONGEST_CUT - FRAME_MILLIS;
    }

    private boolean muted(int milli) {
        return pausedAt >= 0 && milli >= pausedAt && (pausedUntil < 0 || milli < pausedUntil);
    }

    private boolean nearPause(int milli) {
        return muted(milli) || muted(milli - FRAME_MILLIS) || muted(milli + FRAME_MILLIS);
    }

    /** Keeps the order and delays everything; what is sent at one moment goes together. */
    private final class Wire {
        private final Queue<Parcel> underWay = new ArrayDeque<>();
        private long newest;
        private long sentAt = -1;

        void send(Runnable what, int delay) {
            if (sentAt != now) {
                int more = delays.jitter == 0 ? 0 : chance.nextInt(delays.jitter + 1);
                newest = Math.max(newest, now + delay + more);
                sentAt = now;
            }
            underWay.add(new Parcel(newest, what));
        }

        void deliver() {
            while (!underWay.isEmpty() && underWay.peek().due <= now) {
                underWay.remove().what.run();
            }
        }
    }

    private record Parcel(long due, Runnable what) {}
}
