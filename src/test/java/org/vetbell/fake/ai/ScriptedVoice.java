/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.vetbell.clinic.Voice;
import org.vetbell.port.Fault;
import org.vetbell.port.TextToSpeech;

/**
 * A voice that does, on the calling thread, what its script says; without one it waits to be told.
 * Its sound is the same byte all over, by which one knows who spoke.
 */
public final class ScriptedVoice implements TextToSpeech {
    /** How a sentence goes. */
    public record Act(int millis, boolean done, Fault fault) {
        /** So much sound, then the end. */
        public static Act speaks(int millis) {
            return new Act(millis, true, null);
        }

        /** So much sound, then this. */
        public static Act fails(int millis, Fault.Kind kind) {
            return new Act(millis, false, new Fault(kind, "scripted"));
        }

        /** So much sound, then nothing at all. */
        public static Act stalls(int millis) {
            return new Act(millis, false, null);
        }
    }

    private final byte sound;
    private final Deque<Act> script = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Sink> sinks = new ArrayList<>();
    private int cancelled;

    public ScriptedVoice(int sound) {
        this.sound = (byte) sound;
    }

    /** What happens to the next sentences, in order. */
    public ScriptedVoice then(Act... acts) {
        script.addAll(List.of(acts));
        return this;
    }

    /** The sentences it was asked for. */
    public List<String> asked() {
        return asked;
    }

    /** Where the newest sentence goes. */
    public Sink sink() {
        return sinks.getLast();
    }

    /** How many sentences were cancelled. */
    public int cancelled() {
        return cancelled;
    }

    @Override
    public Speaking speak(String sentence, Voice voice, Sink sink) {
        asked.add(sentence);
        sinks.add(sink);
        perform(script.isEmpty() ? Act.stalls(0) : script.poll(), sink);
        return () -> cancelled++;
    }

    /** Delivers so much sound. */
    public void sound(int millis, Sink sink) {
        for (int left = millis * 8; left > 0; left -= 800) {
            byte[] piece = new byte[Math.min(800, left)];
            Arrays.fill(piece, sound);
            sink.audio(piece);
        }
    }

    private void perform(Act act, Sink sink) {
        sound(act.millis(), sink);
        if (act.done()) {
            sink.done();
        } else if (act.fault() != null) {
            sink.failed(act.fault());
        }
    }
}
