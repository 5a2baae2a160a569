/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vetbell.phone.sound.Backdrop;
import org.vetbell.phone.sound.Bystanders;
import org.vetbell.phone.sound.CallTape;
import org.vetbell.phone.sound.MuLaw;
import org.vetbell.phone.sound.Noise;
import org.vetbell.phone.sound.Tones;
import org.vetbell.phone.sound.Utterance;

/** Makes what is said audible on the tape, and lets the time pass that saying it takes. */
final class CallSound {

    /** How far a prompt gets before a caller who interrupts is heard. */
    private static final Duration BEFORE_INTERRUPTION = Duration.ofSeconds(1);

    private static final Duration KEY_PAUSE = Duration.ofMillis(40);

    /** Long enough to tell how loud the caller speaks. */
    private static final String SAMPLE_OF_SPEECH = "Hello, I have a question about my dog";

    private final CallClock clock;
    private final CallTape tape;
    private final Voices voices;
    private final Map<Act.Surround, Backdrop> backdrops = new HashMap<>();

    CallSound(CallClock clock, CallTape tape, Voices voices) {
        this.clock = clock;
        this.tape = tape;
        this.voices = voices;
    }

    CallClock clock() {
        return clock;
    }

    CallTape tape() {
        return tape;
    }

    void agentSays(String words) {
        agentSounds(voices.agent().speak(words));
    }

    /** The agent's words as far as they get before the caller interrupts them. */
    void agentBegins(String words) {
        short[] all = voices.agent().speak(words);
        int heard = Math.min(all.length, samples(BEFORE_INTERRUPTION));
        short[] begun = new short[heard];
        System.arraycopy(all, 0, begun, 0, heard);
        agentSounds(begun);
    }

    void callerSays(String words) {
        short[] sound = callerWords(words);
        tape.caller(clock.elapsed(), sound);
        clock.pass(length(sound));
    }

    void callerUtters(Utterance utterance) {
        short[] sound = utterance.sound();
        tape.caller(clock.elapsed(), sound);
        clock.pass(length(sound));
    }

    void callerPresses(char key) {
        short[] sound = Tones.key(key);
        tape.caller(clock.elapsed(), sound);
        clock.pass(length(sound).plus(KEY_PAUSE));
    }

    void beep() {
        agentSounds(Tones.beep());
    }

    void ring() {
        agentSounds(Tones.ring());
    }

    short[] callerWords(String words) {
        return voices.caller().speak(words);
    }

    /** The noise a caller stands in from now on. */
    Backdrop backdrop(Act.Surround wanted) {
        return backdrops.computeIfAbsent(wanted, this::made);
    }

    private Backdrop made(Act.Surround wanted) {
        List<List<short[]>> others =
                wanted.noise() == Noise.BABBLE ? Bystanders.sentences() : List.of();
        return Backdrop.below(
                callerWords(SAMPLE_OF_SPEECH), wanted.noise(), wanted.decibels(), others);
    }

    private void agentSounds(short[] sound) {
        tape.agent(clock.elapsed(), sound);
        clock.pass(length(sound));
    }

    private static Duration length(short[] sound) {
        return Duration.ofMillis(sound.length * 1000L / MuLaw.SAMPLE_RATE_HZ);
    }

    private static int samples(Duration time) {
        return Math.toIntExact(time.toMillis() * MuLaw.SAMPLE_RATE_HZ / 1000);
    }
}
