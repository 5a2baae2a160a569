/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.vetbell.call.CallCommand;
import org.vetbell.call.CallEvent.ReplyBegun;
import org.vetbell.call.CallEvent.ReplyFailed;
import org.vetbell.call.CallEvent.ReplyReady;
import org.vetbell.call.CallEvent.TimerFired;
import org.vetbell.call.CallTimer;
import org.vetbell.call.History;
import org.vetbell.call.Question;
import org.vetbell.call.TurnId;
import org.vetbell.clinic.Clinic;
import org.vetbell.port.Answer;
import org.vetbell.port.Asking;
import org.vetbell.port.Receptionist;

/** Carries out what a call wants done beside the telephone. Owned by the draining worker. */
final class CommandRunner {
    private final LiveHandle call;
    private final Clinic clinic;
    private final Outside outside;
    private final Company company;
    private final Map<CallTimer, Future<?>> timers = new EnumMap<>(CallTimer.class);
    private TurnId asked = TurnId.NONE;
    private Receptionist.Work work = Receptionist.Work.DONE;
    private int kept;

    CommandRunner(LiveHandle call, Outside outside, Company company) {
        this.company = company;
        this.call = call;
        this.clinic = call.opening().clinic();
        this.outside = outside;
    }

    /** Asks whoever answers; the answer comes back as an event, from whatever thread. */
    void ask(Question question, History history) {
        var moment = LocalDateTime.ofInstant(outside.time.now(), clinic.zone());
        TurnId turn = question.turn();
        Asking asking = new Asking(clinic, moment, question, history, company.meter());
        asked = turn;
        work = company.receptionist().answer(asking, answer -> told(turn, answer));
    }

    /** Nobody waits for the answer to that turn any longer. */
    void cancel(TurnId turn) {
        if (turn.equals(asked)) {
            work.cancel();
        }
    }

    void keep(CallCommand.KeepRequest kept) {
        outside.records.inbox.keepRequest(
                call.call(), clinic.id(), key(), kept.request(), outside.time.now());
    }

    void keep(CallCommand.KeepMessage kept) {
        outside.records.inbox.keepMessage(
                call.call(), clinic.id(), key(), kept.message(), outside.time.now());
    }

    void urgent() {
        outside.records.log.urgent(call.call());
    }

    void start(CallCommand.StartTimer start) {
        stop(start.timer());
        Runnable fire =
                () -> call.happened(at -> new TimerFired(at, start.timer(), start.generation()));
        timers.put(start.timer(), outside.timers.after(start.after(), fire));
    }

    void stop(CallTimer timer) {
        Future<?> running = timers.remove(timer);
        if (running != null) {
            running.cancel(false);
        }
    }

    /** The call is over: nothing of it runs any longer. */
    void close(CallCommand.Close close) {
        timers.values().forEach(timer -> timer.cancel(false));
        timers.clear();
        work.cancel();
        outside.records.log.closed(call.call(), close.reason(), outside.time.now());
    }

    private void told(TurnId turn, Answer answer) {
        call.happened(
                at ->
                        switch (answer) {
                            case Answer.Begun begun ->
                                    new ReplyBegun(at, turn, begun.sentences(), begun.actions());
                            case Answer.Given given -> new ReplyReady(at, turn, given.reply());
                            case Answer.Failed failed -> new ReplyFailed(at, turn, failed.reason());
                        });
    }

    /** The same call keeps the same thing under the same key, however often it is replayed. */
    private String key() {
        return call.call().value() + '/' + call.past().size() + '/' + ++kept;
    }
}
