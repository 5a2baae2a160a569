/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.hearing;

import java.util.Arrays;
import org.vetbell.ai.hearing.SocketRecogniserContract.Mishap;
import org.vetbell.fake.ai.RecogniserMishap;
import org.vetbell.fake.ai.ScriptedRecogniser;

/** A service played by a scripted fake. */
public record Played(ScriptedRecogniser fake) implements SocketRecogniserContract.Playing {
    @Override
    public String url() {
        return fake.url();
    }

    @Override
    public void hears(String... script) {
        fake.hears(script);
    }

    @Override
    public void mishaps(Mishap... next) {
        fake.mishaps(Arrays.stream(next).map(Played::played).toArray(RecogniserMishap[]::new));
    }

    @Override
    public int sound() {
        return fake.sound();
    }

    @Override
    public int connections() {
        return fake.asked().size();
    }

    @Override
    public Iterable<String> complaints() {
        return fake.complaints();
    }

    @Override
    public void close() throws InterruptedException {
        fake.close();
    }

    private static RecogniserMishap played(Mishap mishap) {
        return switch (mishap) {
            case NONE -> RecogniserMishap.NONE;
            case STALL -> RecogniserMishap.STALL;
            case RESET -> RecogniserMishap.RESET;
            case GARBAGE -> RecogniserMishap.GARBAGE;
            case HALF -> RecogniserMishap.HALF;
            case OVERSIZED -> RecogniserMishap.OVERSIZED;
        };
    }
}
