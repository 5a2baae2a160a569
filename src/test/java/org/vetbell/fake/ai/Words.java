/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.vetbell.port.Fault;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.Use;

/** Takes the words of a recogniser, to be waited for one after the other. */
public final class Words implements SpeechToText.Sink {
    private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();
    private final List<Use> uses = new CopyOnWriteArrayList<>();

    /** Words for good. */
    public record Said(String text) {}

    /** Words that may change. */
    public record Saying(String text) {}

    /** Whether turns are told from now on. */
    public record TellsTurns(boolean now) {}

    /** A turn is told to be over. */
    public record TurnOver() {}

    @Override
    public void used(Use use) {
        uses.add(use);
    }

    @Override
    public void saying(String text) {
        told.add(new Saying(text));
    }

    @Override
    public void said(String text, double confidence) {
        told.add(new Said(text));
    }

    @Override
    public void tellsTurns(boolean tells) {
        told.add(new TellsTurns(tells));
    }

    @Override
    public void turnOver() {
        told.add(new TurnOver());
    }

    @Override
    public void failed(Fault fault) {
        told.add(fault);
    }

    /** What was used so far. */
    public List<Use> uses() {
        return List.copyOf(uses);
    }

    /** The next that is told, partial words passed over. */
    public Object next() {
        Object next = any();
        while (next instanceof Saying) {
            next = any();
        }
        return next;
    }

    /** The next that is told. */
    public Object any() {
        try {
            Object next = told.poll(10, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing was told");
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Whether nothing waits to be taken. */
    public boolean isEmpty() {
        return told.isEmpty();
    }
}
