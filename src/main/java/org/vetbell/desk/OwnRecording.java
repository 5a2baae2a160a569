/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import org.vetbell.audio.TwoTracks;
import org.vetbell.call.CallEvent.CallRecordingFailed;
import org.vetbell.call.Recording;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.AudioLine;
import org.vetbell.port.CallRecording;

/**
 * Our own recording of a call on a stream, from {@link #begin} until the stream or the recording
 * ends. It stands in the line, and sees there what is sent and what comes back. While nothing is
 * recorded that costs one comparison. Owned by the draining worker.
 */
final class OwnRecording {
    private final LiveHandle call;
    private final Outside outside;
    private TwoTracks tracks;
    private CallRecording file;
    private boolean wanted;
    private boolean paused;

    OwnRecording(LiveHandle call, Outside outside) {
        this.call = call;
        this.outside = outside;
    }

    /** A call is taken up from its journal, with what was decided there. */
    void remember(Recording decided) {
        wanted = decided.agreed() && call.opening().clinic().recording().by().own();
        paused = decided.paused();
    }

    /** Everything that goes over the line from now on is recorded. */
    void begin() {
        wanted = true;
        again();
    }

    /** The call has a stream again: what is recorded of it goes into another file. */
    void again() {
        if (wanted && tracks == null) {
            file =
                    outside.sounds.own.begin(
                            call.call(), clinic(), outside.time.now(), this::incomplete);
            tracks = new TwoTracks(now(), file::write);
            if (paused) {
                tracks.pause();
            }
        }
    }

    void pause() {
        paused = true;
        if (tracks != null) {
            tracks.pause();
        }
    }

    void resume() {
        paused = false;
        if (tracks != null) {
            tracks.resume();
        }
    }

    /** Nothing more is recorded; what was is kept. */
    void end() {
        if (tracks != null) {
            tracks.end(now());
            file.end();
            tracks = null;
            file = null;
        }
    }

    /** Nothing more is recorded, and what was is deleted, whenever it was. */
    void discard() {
        wanted = false;
        end();
        outside.sounds.own.discard(call.call(), clinic());
    }

    boolean running() {
        return tracks != null;
    }

    /** A frame of the caller's sound. */
    void hear(byte[] mulaw, long mediaMillis) {
        if (tracks != null) {
            tracks.caller(mulaw, mediaMillis, now());
        }
    }

    void echoed(String mark) {
        if (tracks != null) {
            tracks.echoed(mark, now());
        }
    }

    void tick() {
        if (tracks != null) {
            tracks.tick(now());
        }
    }

    /** The same line, seen by the recording. */
    AudioLine watching(AudioLine line) {
        return new Watched(line);
    }

    private void incomplete(String why) {
        call.happened(at -> new CallRecordingFailed(at, why));
    }

    private ClinicId clinic() {
        return call.opening().clinic().id();
    }

    private long now() {
        return outside.time.nanoTime();
    }

    private final class Watched implements AudioLine {
        private final AudioLine line;

        Watched(AudioLine line) {
            this.line = line;
        }

        @Override
        public void audio(byte[] mulaw, int offset, int length) {
            if (tracks != null) {
                String mark = tracks.before(now());
                if (mark != null) {
                    line.mark(mark);
                }
                tracks.agent(mulaw, offset, length, now());
            }
            line.audio(mulaw, offset, length);
        }

        @Override
        public void mark(String name) {
            if (tracks != null) {
                tracks.marked(name);
            }
            line.mark(name);
        }

        @Override
        public void clear() {
            line.clear();
            if (tracks != null) {
                line.mark(tracks.cleared(now()));
            }
        }

        @Override
        public void close() {
            line.close();
        }
    }
}
