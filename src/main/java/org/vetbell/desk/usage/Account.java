/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.Meter;
import org.vetbell.port.UsageLog;
import org.vetbell.port.Use;
import org.vetbell.port.Used;

/**
 * What one call uses of providers, and whether it may use more. Tells its totals, never what came
 * to them, so that whoever stores them may do so twice. Any thread: providers tell from theirs,
 * also when the call is over.
 */
public final class Account implements Meter {
    private final Holder holder;
    private final Accounts books;
    private final Consumer<String> exhausted;
    private final Totals totals = new Totals();
    private Cap.Stage told = Cap.Stage.FAR;
    private boolean untold;
    private boolean closed;
    private long toldAt;
    private volatile boolean spent;

    /**
     * @param exhausted told, once and with the reason, that nothing more is to be bought
     */
    Account(Holder holder, Accounts books, Consumer<String> exhausted) {
        this.holder = holder;
        this.books = books;
        this.exhausted = exhausted;
        this.toldAt = books.nanos();
        this.spent = books.stageOfDay(holder) == Cap.Stage.REACHED;
    }

    /**
     * Whose account it is.
     *
     * @param part how many events the call had when this node took it up
     * @param day on which it began, where its clinic is
     */
    public record Holder(CallId call, int part, ClinicId clinic, LocalDate day) {}

    @Override
    public void used(Use use) {
        books.used(holder, use);
        synchronized (this) {
            totals.add(use);
            untold = true;
        }
        if (isDue()) {
            settle();
        }
        judge();
    }

    @Override
    public boolean spent() {
        return spent;
    }

    /** Tells the totals, if they are news. Cheap when they are not. */
    public void settle() {
        List<Used> news;
        synchronized (this) {
            if (!untold) {
                return;
            }
            untold = false;
            toldAt = books.nanos();
            news = totals.all();
        }
        books.keep(
                new UsageLog.Sheet(
                        holder.call(), holder.part(), holder.clinic(), holder.day(), news));
    }

    /** The call is over; what is told from now on is told on at once. */
    public void close() {
        synchronized (this) {
            closed = true;
        }
        settle();
        books.closed(this);
    }

    private synchronized boolean isDue() {
        return closed || books.nanos() - toldAt >= Accounts.TOLD_EVERY_NANOS;
    }

    private void judge() {
        if (reachedByCall()) {
            exhaust("the call has used what a call may");
        } else if (books.stageOfDay(holder) == Cap.Stage.REACHED) {
            exhaust("the clinic's calls have used what they may in a day");
        }
    }

    private boolean reachedByCall() {
        Cap.Stage now;
        boolean news;
        synchronized (this) {
            now = books.stageOfCall(holder, totals.all());
            news = now.compareTo(told) > 0;
            told = news ? now : told;
        }
        if (news) {
            books.approached(holder, now == Cap.Stage.REACHED);
        }
        return now == Cap.Stage.REACHED;
    }

    private void exhaust(String reason) {
        boolean first;
        synchronized (this) {
            first = !spent;
            spent = true;
        }
        if (first) {
            exhausted.accept(reason);
        }
    }
}
