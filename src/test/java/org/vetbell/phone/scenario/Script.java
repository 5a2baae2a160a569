/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.scenario;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.vetbell.phone.carrier.Act;
import org.vetbell.phone.carrier.Callee;
import org.vetbell.phone.carrier.Caller;
import org.vetbell.phone.carrier.Heard;
import org.vetbell.phone.carrier.Moment;

/** A caller who follows a scenario step by step, and hangs up when nothing is left to do. */
public final class Script implements Caller {

    private final Deque<Step> steps;
    private final Deque<Callee> callees = new ArrayDeque<>();
    private final Observations seen = new Observations();
    private final Earshot earshot = new Earshot();
    private Duration turnCame = Duration.ZERO;

    public Script(List<Step> steps) {
        this.steps = new ArrayDeque<>(steps);
    }

    @Override
    public void notices(Moment moment) {
        seen.add(moment);
    }

    @Override
    public List<Act.Surround> surroundings() {
        return steps.stream()
                .filter(Step.Do.class::isInstance)
                .map(step -> ((Step.Do) step).act())
                .filter(Act.Surround.class::isInstance)
                .map(Act.Surround.class::cast)
                .distinct()
                .toList();
    }

    @Override
    public void hears(Heard frame) {
        earshot.add(frame);
    }

    /**
     * @throws ScenarioFailed when an expectation was not met in time
     */
    @Override
    public Optional<Act> act(Duration now) {
        while (steps.peek() instanceof Step step) {
            switch (step) {
                case Step.Do doing -> {
                    return Optional.of(perform(doing.act(), now));
                }
                case Step.Interrupt interrupt -> {
                    return Optional.of(perform(interrupt.act(), now));
                }
                case Step.Expect expect -> {
                    if (expect.what() instanceof Expectation.Stored) {
                        return Optional.of(new Act.HangUp());
                    }
                    if (!fulfilled(expect, now)) {
                        return stillWaiting(expect.toString(), expect.within(), now);
                    }
                    next(now);
                }
                case Step.Wait wait -> {
                    if (now.minus(turnCame).compareTo(wait.time()) < 0) {
                        return Optional.empty();
                    }
                    next(now);
                }
                case Step.Callees dialled -> {
                    callees.addAll(dialled.outcomes());
                    next(now);
                }
                case Step.Answers answers -> {
                    if (!answers.until().matcher(seen.agentWords()).find()) {
                        return reply(answers, now);
                    }
                    next(now);
                }
            }
        }
        return Optional.of(new Act.HangUp());
    }

    @Override
    public Optional<Act> interrupt() {
        return steps.peek() instanceof Step.Interrupt interrupt
                ? Optional.of(perform(interrupt.act(), turnCame))
                : Optional.empty();
    }

    @Override
    public Callee callee(String number) {
        return callees.isEmpty() ? Callee.ANSWERED : callees.poll();
    }

    /**
     * Goes through what is left after the call has ended.
     *
     * @throws ScenarioFailed when something is left that only a live call could fulfil
     */
    public void finish(Duration end, Stored stored) {
        for (Step step : steps) {
            switch (step) {
                case Step.Expect expect -> finish(expect, end, stored);
                case Step.Answers answers ->
                        require(answers.until().matcher(seen.agentWords()).find(), step);
                case Step.Do doing -> require(doing.act() instanceof Act.HangUp, step);
                case Step.Interrupt interrupt -> require(false, step);
                case Step.Wait wait -> {
                    // nothing is left to wait for
                }
                case Step.Callees dialled -> {
                    // nobody else was dialled
                }
            }
        }
    }

    private void finish(Step.Expect expect, Duration end, Stored stored) {
        if (expect.what() instanceof Expectation.Stored what) {
            stored.expect(what, expect.within());
        } else {
            // What was not to happen until some time cannot happen any more.
            boolean spared = expect.what() instanceof Expectation.No no && !seen.happens(no, end);
            require(spared || fulfilled(expect, end), expect);
        }
    }

    private boolean fulfilled(Step.Expect expect, Duration now) {
        return switch (expect.what()) {
            case Expectation.SilenceAfterVoice silence -> earshot.silentWithin(silence.limit());
            case Expectation.No no -> {
                if (seen.happens(no, now)) {
                    throw new ScenarioFailed("it happened: " + expect);
                }
                yield now.minus(turnCame).compareTo(expect.within()) >= 0;
            }
            default -> seen.satisfies(expect.what(), now);
        };
    }

    private static void require(boolean fulfilled, Step step) {
        if (!fulfilled) {
            throw new ScenarioFailed("the call ended before " + step);
        }
    }

    private Optional<Act> reply(Step.Answers answers, Duration now) {
        String asked = seen.agentWords();
        if (asked.isEmpty()) {
            return stillWaiting(answers.until().toString(), answers.within(), now);
        }
        if (now.minus(turnCame).compareTo(answers.within()) > 0) {
            throw new ScenarioFailed("not reached in time: " + answers.until());
        }
        Act act =
                answers.answerTo(asked)
                        .orElseThrow(() -> new ScenarioFailed("no rule answers: " + asked));
        seen.acted();
        earshot.acted();
        return Optional.of(act);
    }

    private Optional<Act> stillWaiting(String what, Duration within, Duration now) {
        if (now.minus(turnCame).compareTo(within) > 0) {
            throw new ScenarioFailed(
                    "in vain: " + what + "; last heard: '" + seen.agentWords() + "'");
        }
        return Optional.empty();
    }

    private Act perform(Act act, Duration now) {
        seen.acted();
        earshot.acted();
        next(now);
        return act;
    }

    private void next(Duration now) {
        steps.poll();
        seen.turn();
        turnCame = now;
    }
}
