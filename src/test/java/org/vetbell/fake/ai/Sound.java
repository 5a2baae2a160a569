/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.vetbell.port.Fault;
import org.vetbell.port.TextToSpeech;
import org.vetbell.port.Use;

/** Takes the sound of a voice; complains about anything that comes after the end. */
public final class Sound implements TextToSpeech.Sink {
    private final ByteArrayOutputStream audio = new ByteArrayOutputStream();
    private final List<Use> uses = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Object> ending = new CompletableFuture<>();
    private final CompletableFuture<Void> begun = new CompletableFuture<>();

    @Override
    public void used(Use use) {
        uses.add(use);
    }

    @Override
    public synchronized void audio(byte[] mulaw) {
        if (ending.isDone()) {
            throw new AssertionError("sound after the end");
        }
        audio.writeBytes(mulaw);
        notifyAll();
        begun.complete(null);
    }

    @Override
    public void done() {
        end("done");
    }

    @Override
    public void failed(Fault fault) {
        end(fault);
    }

    /** "done" or the fault, once there is one. */
    public Object ending() {
        return ending.orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** Whether it has ended. */
    public boolean ended() {
        return ending.isDone();
    }

    /** Waits for the first sound. */
    public Sound begun() {
        begun.orTimeout(10, TimeUnit.SECONDS).join();
        return this;
    }

    /** Waits until so much sound has come. */
    public synchronized void await(int bytes) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (audio.size() < bytes) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("only " + audio.size() + " bytes came");
            }
            wait(left);
        }
    }

    /** What was used so far. */
    public List<Use> uses() {
        return List.copyOf(uses);
    }

    /** All sound so far. */
    public synchronized byte[] bytes() {
        return audio.toByteArray();
    }

    /** How long it is. */
    public synchronized int millis() {
        return audio.size() / 8;
    }

    private void end(Object how) {
        if (!ending.complete(how)) {
            throw new AssertionError("a second end: " + how);
        }
    }
}
