/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import java.time.Duration;
import org.vetbell.ai.openai.Reported.How;
import org.vetbell.port.Fault;

/**
 * The answers of one conversation, one after the other: the service makes one at a time and refuses
 * another until it has said that the one before is over. Guarded by its session.
 */
final class Answers {
    /** How long the service may take to stop when told to, before it counts as dead. */
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(1);

    private static final String ANOTHER = "conversation_already_has_active_response";

    private final OpenAiConversationSettings settings;
    private final Line line;
    private final Deadline deadline;
    private final Deadline stopping;

    /** The service makes this one, or is about to; perhaps nobody wants it any longer. */
    private SpokenAnswer running;

    /** Waits until the service can make it. */
    private SpokenAnswer next;

    /** The service makes one that we know nothing of. */
    private boolean foreign;

    /**
     * @param deadline for the newest answer
     * @param stopping for the one before it
     */
    Answers(OpenAiConversationSettings settings, Line line, Deadline deadline, Deadline stopping) {
        this.settings = settings;
        this.line = line;
        this.deadline = deadline;
        this.stopping = stopping;
    }

    /** Whether somebody waits for an answer, or for the rest of one. */
    boolean underWay() {
        return next != null || (running != null && !running.over());
    }

    /** Asks for that one, instead of any other. */
    void ask(SpokenAnswer answer) {
        if (next != null) {
            cancel(next);
        } else if (running != null) {
            cancel(running);
        }
        deadline.in(settings.firstSoundWithin(), () -> drop(answer, late("to begin")));
        next = answer;
        if (running != null || foreign) {
            awaitStop();
        } else {
            start();
        }
    }

    void cancel(SpokenAnswer answer) {
        if (!answer.over()) {
            deadline.stop();
            answer.silence();
            leave(answer);
        }
    }

    void began(String response) {
        if (running != null && running.response().isEmpty()) {
            running.began(response);
            if (running.over()) {
                stop(running);
            }
        }
    }

    /** A word alone is no beginning: it is waited for the first sound. */
    void text(Reported.Text text) {
        if (is(text.response())) {
            if (running.begun()) {
                awaitMore();
            }
            running.text(text.item(), text.delta());
        }
    }

    void sound(Reported.Sound sound) {
        if (is(sound.response())) {
            SpokenAnswer its = running;
            awaitMore();
            if (!its.sound(sound.item(), sound.base64())) {
                drop(its, new Fault(Fault.Kind.GARBLED, "sound that makes no sense, or no end"));
            }
        }
    }

    void asking(Reported.Asking asking) {
        if (is(asking.response())) {
            awaitMore();
        }
    }

    void asked(Reported.Asked asked) {
        if (is(asked.response())) {
            awaitMore();
            running.asked(asked.call());
        }
    }

    void ended(Reported.Ended ended) {
        if (!is(ended.response())) {
            stopped(foreign);
            return;
        }
        SpokenAnswer its = running;
        running = null;
        if (its.over()) {
            its.unheard().forEach(line::send);
            stopped(true);
            return;
        }
        deadline.stop();
        switch (ended.how()) {
            case COMPLETED, INCOMPLETE -> {
                ended.calls().forEach(its::asked);
                its.ended(ended.how() == How.COMPLETED);
            }
            case FAILED -> its.failed(ended.fault());
            case CANCELLED ->
                    its.failed(new Fault(Fault.Kind.BROKEN, "the service broke an answer off"));
        }
    }

    /** The service does not make that one. */
    void refused(Reported.Trouble trouble) {
        SpokenAnswer its = running;
        if (its == null || (trouble.answer() != 0 && trouble.answer() != its.number())) {
            return;
        }
        running = null;
        if (its.over()) {
            stopped(true);
        } else if (ANOTHER.equals(trouble.code()) && its.asked() == 1) {
            next = its;
            foreign = true;
            awaitStop();
            line.send(ConversationMessages.cancelAny(its.number()));
        } else {
            deadline.stop();
            its.failed(trouble.fault());
        }
    }

    /** The service makes none that it could stop. */
    void nothingToStop(Reported.Trouble trouble) {
        boolean its = running != null && running.over() && trouble.answer() == running.number();
        if (its) {
            running = null;
        }
        stopped(its || foreign);
    }

    /** A new connection knows of no answers. */
    void anew() {
        running = null;
        foreign = false;
        stopping.stop();
    }

    /** No more answers. */
    void close() {
        deadline.stop();
        stopping.stop();
        if (running != null) {
            running.silence();
        }
        if (next != null) {
            next.silence();
        }
    }

    /** No more answers: whoever waits for one is told why. */
    void fail(Fault fault) {
        SpokenAnswer awaited = next != null ? next : running;
        deadline.stop();
        stopping.stop();
        next = null;
        running = null;
        if (awaited != null && !awaited.over()) {
            awaited.failed(fault);
        }
    }

    private boolean is(String response) {
        return running != null && !response.isEmpty() && response.equals(running.response());
    }

    /** Nobody waits for more of what is over. */
    private void awaitMore() {
        SpokenAnswer its = running;
        if (!its.over()) {
            deadline.in(settings.gapWithin(), () -> drop(its, late("to go on")));
        }
    }

    private static Fault late(String what) {
        return new Fault(Fault.Kind.SLOW, "an answer takes too long " + what);
    }

    /** Nobody gets any more of that one, for this reason. */
    private void drop(SpokenAnswer answer, Fault fault) {
        if (!answer.over()) {
            deadline.stop();
            answer.failed(fault);
            leave(answer);
        }
    }

    private void leave(SpokenAnswer answer) {
        if (answer == next) {
            next = null;
            stopping.stop();
        } else if (answer == running) {
            stop(answer);
        }
    }

    /** One that has no name yet is stopped when it gets it. */
    private void stop(SpokenAnswer answer) {
        if (!answer.response().isEmpty()) {
            line.send(ConversationMessages.cancel(answer.number(), answer.response()));
        }
    }

    private void awaitStop() {
        stopping.in(
                STOPS_WITHIN,
                () -> line.dead(new Fault(Fault.Kind.SLOW, "an answer cannot be stopped")));
    }

    /** If so, the service is free for the next one. */
    private void stopped(boolean so) {
        if (so) {
            foreign = false;
            if (next != null && running == null) {
                start();
            }
        }
    }

    private void start() {
        stopping.stop();
        running = next;
        next = null;
        line.send(running.request());
    }

    /** What answers need of their session. */
    interface Line {
        void send(String message);

        /** The service is not there any longer. */
        void dead(Fault fault);
    }
}
