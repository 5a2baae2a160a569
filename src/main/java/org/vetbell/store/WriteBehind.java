/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;

/**
 * Stores facts behind their callers' backs, in order and in batches: offered from any thread,
 * written by one long-lived worker that runs {@link #run()}.
 *
 * <p>A transaction costs the same for one fact as for fifty, and live calls offer many: so after
 * the first fact the worker waits {@value #GATHER_MILLIS} ms for more, unless somebody flushes.
 *
 * <p>While the database does not answer, batches go to the spool, and from there into the database
 * once it is back, before anything newer. Only when neither takes them and the queue is full are
 * facts lost, which is counted and logged.
 */
final class WriteBehind implements Runnable {
    private static final System.Logger LOG = System.getLogger("org.vetbell.store");
    private static final int MOST_WAITING = 10_000;
    private static final int BATCH = 200;
    private static final long IDLE_MILLIS = 500;
    private static final long GATHER_MILLIS = 50;

    private final BlockingQueue<Item> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Semaphore hurry = new Semaphore(0);
    private final LongAdder lost = new LongAdder();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final FactTable table;
    private final Spool spool;
    private final GroupCommit together;
    private final Runnable whenIdle;
    private volatile boolean stopping;

    /** A writer whose worker also runs {@code whenIdle}, about twice a second while idle. */
    WriteBehind(FactTable table, Spool spool, Runnable whenIdle) {
        this.whenIdle = whenIdle;
        this.table = table;
        this.spool = spool;
        this.together = new GroupCommit(spool::add);
    }

    /** Stores {@code fact} soon. Never blocks. */
    void offer(Fact fact) {
        if (!queue.offer(new Item.Write(fact))) {
            lost.increment();
            if (Long.bitCount(lost.sum()) == 1) {
                LOG.log(System.Logger.Level.ERROR, "{0} facts lost: nothing takes them", lost);
            }
        }
        if (!fact.canWait()) {
            hurry.release();
        }
    }

    /**
     * Puts {@code fact} on the disk before returning, to be stored later: for what must not be lost
     * and for which the database has just been too slow. Blocks for as long as the disk takes,
     * which those who come together share.
     */
    void spool(Fact fact) {
        try {
            together.add(fact);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "the spool does not take a fact", e);
            offer(fact);
        }
    }

    /** Stores what was offered so far; false when it did not all reach the database in time. */
    boolean flush(Duration within) {
        Item.Mark mark = new Item.Mark(new CompletableFuture<>());
        long deadline = System.nanoTime() + within.toNanos();
        try {
            if (!queue.offer(mark, within.toNanos(), TimeUnit.NANOSECONDS)) {
                return false;
            }
            hurry.release();
            return mark.reached().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Facts that wait in memory, batches that wait on the disk, and facts lost. */
    Backlog backlog() {
        return new Backlog(queue.size(), spool.size(), lost.sum());
    }

    /** The worker's life: ends after {@link #stop}, when everything is stored or spooled. */
    @Override
    public void run() {
        try {
            while (!stopping || !queue.isEmpty()) {
                turn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.complete(null);
        }
    }

    /** Lets the worker finish; false when it did not in time. */
    boolean stop(Duration within) {
        stopping = true;
        // Wakes a worker that waits for facts; where there is no room there are facts.
        queue.offer(new Item.Wake());
        hurry.release();
        try {
            ended.get(within.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void turn() throws InterruptedException {
        List<Item> items = take();
        List<Fact> batch = new ArrayList<>();
        List<Item.Mark> marks = new ArrayList<>();
        for (Item item : items) {
            switch (item) {
                case Item.Write write -> batch.add(write.fact());
                case Item.Mark mark -> marks.add(mark);
                case Item.Wake() -> {}
            }
        }
        boolean worthAsking = !marks.isEmpty() || !table.isResting();
        boolean safe = keep(batch, worthAsking);
        marks.forEach(mark -> mark.reached().complete(safe && spool.isEmpty()));
    }

    private List<Item> take() throws InterruptedException {
        List<Item> items = new ArrayList<>();
        Item first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        if (first == null) {
            whenIdle.run();
        } else {
            items.add(first);
            gather();
            queue.drainTo(items, BATCH - 1);
        }
        return items;
    }

    /** Lets more facts come, until somebody waits for them or a batch is full anyway. */
    private void gather() throws InterruptedException {
        if (!stopping && queue.size() < BATCH) {
            boolean hurried = hurry.tryAcquire(GATHER_MILLIS, TimeUnit.MILLISECONDS);
            if (hurried) {
                hurry.drainPermits();
            }
        }
    }

    /** Older facts go first; what cannot be stored is spooled. */
    private boolean keep(List<Fact> batch, boolean worthAsking) {
        try {
            boolean stored = worthAsking && replayed() && (batch.isEmpty() || table.store(batch));
            if (!stored && !batch.isEmpty()) {
                spool.add(batch);
            }
            return true;
        } catch (IOException e) {
            lost.add(batch.size());
            LOG.log(System.Logger.Level.ERROR, "facts lost: " + batch.size(), e);
            return false;
        }
    }

    /**
     * Stores what the spool holds; false when the database does not answer, or when so much comes
     * meanwhile that it had better be spooled too.
     */
    private boolean replayed() throws IOException {
        List<Path> oldest = spool.oldest(BATCH);
        while (!oldest.isEmpty()) {
            if (queue.size() > MOST_WAITING / 2 || !replayed(oldest)) {
                return false;
            }
            oldest = spool.oldest(BATCH);
        }
        return true;
    }

    /** Small batches are stored together: each may hold a single fact. */
    private boolean replayed(List<Path> files) throws IOException {
        List<Fact> facts = new ArrayList<>();
        List<Path> read = new ArrayList<>();
        for (Path file : files) {
            Optional<List<Fact>> batch = readable(file);
            if (batch.isPresent()) {
                facts.addAll(batch.get());
                read.add(file);
            }
            if (facts.size() >= BATCH) {
                break;
            }
        }
        if (!facts.isEmpty() && !table.store(facts)) {
            return false;
        }
        for (Path file : read) {
            spool.remove(file);
        }
        return true;
    }

    private Optional<List<Fact>> readable(Path file) throws IOException {
        try {
            return Optional.of(spool.read(file));
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "a spooled batch cannot be read and is put aside",
                    e);
            spool.reject(file);
            return Optional.empty();
        }
    }

    /**
     * How far behind the worker is.
     *
     * @param waiting facts in memory
     * @param spooled batches on the disk
     * @param lost facts that nothing took, since the start
     */
    record Backlog(int waiting, int spooled, long lost) {}

    private sealed interface Item {
        record Write(Fact fact) implements Item {}

        record Mark(CompletableFuture<Boolean> reached) implements Item {}

        /** Nothing to do but to look whether to stop. */
        record Wake() implements Item {}
    }
}
