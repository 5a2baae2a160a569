/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Puts single facts of many threads into the spool with few writes: while one thread waits for the
 * disk, the facts of others gather, and the next to have the disk writes them all. Any thread; as
 * many facts gather as threads wait here.
 */
final class GroupCommit {
    private final ReentrantLock disk = new ReentrantLock();
    private final Spooling spool;
    private Group gathering = new Group();

    GroupCommit(Spooling spool) {
        this.spool = spool;
    }

    /**
     * Returns when the fact is on the disk.
     *
     * @throws IOException when the disk does not take it or the spool is full
     */
    void add(Fact fact) throws IOException {
        Group mine = join(fact);
        disk.lock();
        try {
            if (!mine.tried) {
                close(mine);
                mine.write(spool);
            }
            mine.rethrow();
        } finally {
            disk.unlock();
        }
    }

    /** How many threads wait for the disk, about. */
    int waiting() {
        return disk.getQueueLength();
    }

    private synchronized Group join(Fact fact) {
        gathering.facts.add(fact);
        return gathering;
    }

    private synchronized void close(Group full) {
        if (gathering == full) {
            gathering = new Group();
        }
    }

    /** Puts a batch on the disk. */
    @FunctionalInterface
    interface Spooling {
        void add(List<Fact> batch) throws IOException;
    }

    /** Facts that share one write. What became of it is read and written by who has the disk. */
    private static final class Group {
        private final List<Fact> facts = new ArrayList<>();
        private boolean tried;
        private IOException failure;

        void write(Spooling spool) {
            tried = true;
            try {
                spool.add(facts);
            } catch (IOException e) {
                failure = e;
            }
        }

        void rethrow() throws IOException {
            if (failure != null) {
                throw new IOException("the spool took none of the group", failure);
            }
        }
    }
}
