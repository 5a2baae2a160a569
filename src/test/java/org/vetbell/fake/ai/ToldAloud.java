/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel;
import org.vetbell.port.SpeechToSpeech;
import org.vetbell.port.Use;

/** Takes what a model says aloud; complains about anything that comes after the end. */
public final class ToldAloud implements SpeechToSpeech.Sink {
    private final Told told = new Told();
    private final ByteArrayOutputStream sound = new ByteArrayOutputStream();

    @Override
    public void used(Use use) {
        told.used(use);
    }

    @Override
    public synchronized void sound(byte[] mulaw) {
        requireNoEnd();
        sound.writeBytes(mulaw);
        notifyAll();
    }

    @Override
    public void text(String delta) {
        requireNoEnd();
        if (delta.isEmpty()) {
            throw new AssertionError("text without a character");
        }
        told.text(delta);
    }

    @Override
    public void toolCall(LanguageModel.ToolCall call) {
        requireNoEnd();
        told.toolCall(call);
    }

    @Override
    public void done() {
        told.done();
    }

    @Override
    public void failed(Fault fault) {
        told.failed(fault);
    }

    /** How it ended: with {@link Told#DONE} or a {@link Fault}. */
    public Object ending() {
        return told.ending();
    }

    /** The kind of fault with which it ended. */
    public Fault.Kind fault() {
        if (ending() instanceof Fault fault) {
            return fault.kind();
        }
        throw new AssertionError("it ended well");
    }

    /** Whether the end was told. */
    public boolean ended() {
        return told.ended();
    }

    /** All text so far. */
    public String text() {
        return told.text();
    }

    /** All tools asked for so far. */
    public List<LanguageModel.ToolCall> calls() {
        return told.calls();
    }

    /** How long all sound so far is. */
    public synchronized int millis() {
        return sound.size() / 8;
    }

    /** Waits until so much sound has come. */
    public synchronized ToldAloud await(int millis) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (millis() < millis) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("only " + millis() + " ms came");
            }
            wait(left);
        }
        return this;
    }

    private void requireNoEnd() {
        if (told.ended()) {
            throw new AssertionError("more after the end");
        }
    }
}
