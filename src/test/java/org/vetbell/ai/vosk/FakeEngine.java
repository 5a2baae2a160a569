/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.vosk;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Vosk's engine as far as it is used: words from a script, told as the library tells them (spaces
 * after colons, a list of words only where there are any), complete when it is asked to finish or
 * when it hears the end of an utterance by itself.
 */
final class FakeEngine implements Engine {
    private static final int WORD = 3000;

    private final int rateHz;
    private final Deque<String> script = new ArrayDeque<>();
    private final Set<String> threads = new HashSet<>();
    private final CountDownLatch slow = new CountDownLatch(1);
    private final List<short[]> heard = new ArrayList<>();
    private boolean hanging;
    private boolean breaking;
    private boolean talking;
    private boolean endsUtterances;
    private int samples;
    private int open;
    private int closed;
    private boolean gone;

    FakeEngine(int rateHz) {
        this.rateHz = rateHz;
    }

    synchronized void hears(String... words) {
        script.addAll(List.of(words));
    }

    /** From now on it does not come back from its work, until it is freed. */
    synchronized void hangs() {
        hanging = true;
    }

    /** From now on it throws. */
    synchronized void breaks() {
        breaking = true;
    }

    /** From now on it talks nonsense. */
    synchronized void talksNonsense() {
        talking = true;
    }

    /** From now on every word is an utterance, complete by itself. */
    synchronized void endsUtterances() {
        endsUtterances = true;
    }

    void free() {
        slow.countDown();
    }

    /** Samples that came. */
    synchronized int samples() {
        return samples;
    }

    synchronized List<short[]> heard() {
        return List.copyOf(heard);
    }

    /** On whose threads it worked. */
    synchronized Set<String> threads() {
        return Set.copyOf(threads);
    }

    synchronized int open() {
        return open;
    }

    /** Waits until it was given something to do. */
    synchronized void awaitWork() throws InterruptedException {
        await(() -> !threads.isEmpty(), "it was given nothing to do");
    }

    /** Waits until so many recognitions were closed. */
    synchronized void awaitClosed(int recognitions) throws InterruptedException {
        await(() -> closed >= recognitions, "too few were closed");
    }

    private void await(BooleanSupplier happened, String otherwise) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!happened.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0) {
                throw new IllegalStateException(otherwise);
            }
            wait(left);
        }
    }

    synchronized boolean gone() {
        return gone;
    }

    @Override
    public int rateHz() {
        return rateHz;
    }

    @Override
    public synchronized Recognition begin() {
        open++;
        return new Scripted();
    }

    @Override
    public synchronized void close() {
        gone = true;
    }

    private void work() {
        boolean hang;
        synchronized (this) {
            threads.add(Thread.currentThread().getName());
            notifyAll();
            hang = hanging;
            if (breaking) {
                throw new IllegalStateException("the library fails");
            }
        }
        if (hang) {
            try {
                slow.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private final class Scripted implements Recognition {
        private String[] words = {};
        private int told;
        private int since;
        private boolean fresh = true;
        private boolean over;

        @Override
        public boolean accept(short[] some) {
            work();
            synchronized (FakeEngine.this) {
                requireOpen();
                samples += some.length;
                heard.add(some);
                if (fresh) {
                    fresh = false;
                    String line = script.isEmpty() ? "" : script.poll();
                    words = line.isEmpty() ? new String[0] : line.split(" ");
                    told = 0;
                }
                since += some.length;
                while (since >= WORD) {
                    since -= WORD;
                    told = Math.min(told + 1, words.length);
                }
                return endsUtterances && told > 0;
            }
        }

        @Override
        public String result() {
            requireOpen();
            List<String> complete = List.of(words).subList(0, told);
            words = List.of(words).subList(told, words.length).toArray(String[]::new);
            told = 0;
            return text(complete);
        }

        @Override
        public String partial() {
            requireOpen();
            String far = String.join(" ", List.of(words).subList(0, told));
            synchronized (FakeEngine.this) {
                return talking ? "nonsense" : "{\n  \"partial\" : \"" + far + "\"\n}";
            }
        }

        @Override
        public String finish() {
            work();
            requireOpen();
            String all = text(List.of(words));
            words = new String[0];
            told = 0;
            since = 0;
            fresh = true;
            return all;
        }

        @Override
        public void close() {
            synchronized (FakeEngine.this) {
                requireOpen();
                over = true;
                open--;
                closed++;
                FakeEngine.this.notifyAll();
            }
        }

        private void requireOpen() {
            if (over) {
                throw new AssertionError("used after it was freed: the real one would crash");
            }
        }
    }

    private static String text(List<String> words) {
        var json = Json.createObjectBuilder();
        if (!words.isEmpty()) {
            JsonArrayBuilder each = Json.createArrayBuilder();
            for (int i = 0; i < words.size(); i++) {
                each.add(
                        Json.createObjectBuilder()
                                .add("conf", i == 0 ? 1.0 : 0.8)
                                .add("end", 0.3 * (i + 1))
                                .add("start", 0.3 * i)
                                .add("word", words.get(i)));
            }
            json.add("result", each);
        }
        return json.add("text", String.join(" ", words)).build().toString();
    }
}
