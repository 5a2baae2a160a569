/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.media;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.vetbell.phone.sound.Backdrop;
import org.vetbell.phone.sound.PlaybackBuffer;

/**
 * The protocol of one two-way stream, seen from the carrier. It has no socket and no clock: texts
 * go out through a consumer, texts come in by {@link #receive}, and each {@link #tick} is 20 ms.
 * One thread.
 */
public final class MediaStream {

    private static final int FRAME_MILLIS = 20;

    /** The first frame's timestamp, as seen on live streams; it is never zero. */
    private static final int FIRST_TIMESTAMP_MILLIS = 102;

    private static final int BYTES_PER_MILLI = 8;

    private final CarrierFrames frames;
    private final AgentMessageReader reader;
    private final Consumer<String> wire;
    private final StreamListener listener;
    private final boolean echoOnClear;
    private final Mouth mouth = new Mouth();
    private final PlaybackBuffer playback = new PlaybackBuffer();
    private final Audibility audibility = new Audibility();
    private Optional<Backdrop> backdrop = Optional.empty();
    private long ticks;

    /**
     * @param echoOnClear whether a {@code clear} sends the pending marks back, as documented
     */
    public MediaStream(
            StreamIdentity identity,
            Consumer<String> wire,
            StreamListener listener,
            boolean echoOnClear) {
        this.frames = new CarrierFrames(identity);
        this.reader = new AgentMessageReader(identity.streamSid());
        this.wire = wire;
        this.listener = listener;
        this.echoOnClear = echoOnClear;
    }

    /** The two messages every stream begins with. */
    public void open() {
        wire.accept(frames.connected());
        wire.accept(frames.start());
    }

    public void speak(byte[] mulaw) {
        mouth.speak(mulaw);
    }

    /** From the next frame on the caller is heard before this noise. */
    public void surround(Backdrop noise) {
        backdrop = Optional.of(noise);
    }

    public void press(String keys) {
        keys.chars().forEach(key -> mouth.press((char) key));
    }

    /** Whether the caller has still something to say or press. */
    public boolean callerBusy() {
        return mouth.busy();
    }

    /** 20 ms pass: a frame goes out, and as much of the agent's audio is heard. */
    public void tick() {
        Mouth.Frame said = mouth.next();
        if (said.hasKey()) {
            wire.accept(frames.dtmf(said.key()));
        }
        long timestamp = FIRST_TIMESTAMP_MILLIS + FRAME_MILLIS * ticks;
        byte[] sound = backdrop.map(noise -> noise.behind(said.mulaw())).orElse(said.mulaw());
        wire.accept(frames.media(timestamp, sound));
        ticks++;
        PlaybackBuffer.Stretch heard = playback.play(Mouth.FRAME_BYTES);
        listener.passed(sound, heard.audio());
        listener.heard(Audibility.loud(said.mulaw()), Audibility.loud(heard.audio()));
        tell(audibility.frame(heard.audio()));
        echo(heard.echoes());
    }

    /** A text message of the application. */
    public void receive(String text) {
        try {
            switch (reader.read(text)) {
                case AgentMessage.Media media -> playback.audio(media.mulaw());
                case AgentMessage.Mark mark -> echo(playback.mark(mark.name()));
                case AgentMessage.Clear clear -> clear();
            }
        } catch (InvalidMessage e) {
            listener.violated("31951 " + e.getMessage());
        }
    }

    /** A binary message: never allowed. */
    public void receiveBinary() {
        listener.violated("31950 binary message");
    }

    /** No more of the agent is heard: the stream is over, whoever ended it. */
    public void over() {
        tell(audibility.cut());
    }

    /** The last message of a stream. */
    public void stop() {
        wire.accept(frames.stop());
    }

    /** Agent audio not yet heard. */
    public long pendingMillis() {
        return playback.pendingBytes() / BYTES_PER_MILLI;
    }

    private void clear() {
        long unheard = pendingMillis();
        List<String> flushed = playback.clear();
        listener.cleared(unheard);
        tell(audibility.cut());
        if (echoOnClear) {
            echo(flushed);
        }
    }

    private void tell(Audibility.Change change) {
        switch (change) {
            case SPEAKS -> listener.agentSpeaks();
            case STOPS -> listener.agentStops();
            case NONE -> {
                // nothing new
            }
        }
    }

    private void echo(List<String> marks) {
        for (String mark : marks) {
            wire.accept(frames.mark(mark));
            listener.echoed(mark);
        }
    }
}
