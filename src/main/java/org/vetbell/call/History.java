/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was said in a call, in order; of our own words what the caller heard, not what we meant to
 * say.
 *
 * @param lines the newest {@value #MOST}
 */
public record History(List<Line> lines) {
    /** A call of a quarter of an hour has about half as many. */
    private static final int MOST = 400;

    /** Nothing yet. */
    public static final History NONE = new History(List.of());

    public History {
        lines = List.copyOf(lines);
    }

    History and(Line line) {
        return and(List.of(line));
    }

    /** The words of the caller's newest line, which may be blank while they are still to come. */
    String newestOfCaller() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i) instanceof Line.Caller caller) {
                return caller.text();
            }
        }
        return "";
    }

    /** The newest sentence of ours. */
    Optional<Line.Agent> newestOfAgent() {
        return ours().reduce((first, second) -> second);
    }

    /** The sentences of what we said last. */
    List<String> newestUtterance() {
        return newestOfAgent().stream()
                .flatMap(newest -> ours().filter(l -> l.utterance().equals(newest.utterance())))
                .map(Line.Agent::sentence)
                .toList();
    }

    /** Which of these sentences we said last, if any. */
    Optional<String> newestAmong(Set<String> some) {
        return ours().map(Line.Agent::sentence).filter(some::contains).reduce((a, b) -> b);
    }

    private Stream<Line.Agent> ours() {
        return lines.stream().filter(Line.Agent.class::isInstance).map(Line.Agent.class::cast);
    }

    /**
     * What we said last, as far as the caller did not hear it to its end; whole sentences, and no
     * lead-in, which says nothing.
     */
    List<String> missed() {
        if (lines.isEmpty() || !(lines.getLast() instanceof Line.Agent newest)) {
            return List.of();
        }
        return ours().filter(line -> line.utterance().equals(newest.utterance()))
                .filter(line -> line.spoken().wasMissed())
                .map(Line.Agent::sentence)
                .filter(sentence -> !LeadIns.isOne(sentence))
                .toList();
    }

    /** More words of the caller's newest line have come. */
    History late(String words) {
        List<Line> told = new ArrayList<>(lines);
        for (int i = told.size() - 1; i >= 0; i--) {
            if (told.get(i) instanceof Line.Caller caller) {
                told.set(i, new Line.Caller(CallerTurn.join(caller.text(), words)));
                return new History(told);
            }
        }
        return this;
    }

    /** Without the caller's newest line, which will be said anew. */
    History withoutNewestOfCaller() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i) instanceof Line.Caller) {
                List<Line> rest = new ArrayList<>(lines);
                rest.remove(i);
                return new History(rest);
            }
        }
        return this;
    }

    /** We begin to say these sentences. */
    History saying(UtteranceId utterance, List<String> sentences) {
        return and(
                sentences.stream()
                        .map(s -> (Line) new Line.Agent(utterance, s, new Spoken.Sent()))
                        .toList());
    }

    /** So much of an utterance was heard. */
    History heard(CallEvent.UtteranceHeard event) {
        List<Line> told = new ArrayList<>(lines.size());
        var ear = new EarPosition(event.heard(), event.sentences());
        for (Line line : lines) {
            boolean concerned =
                    line instanceof Line.Agent agent && agent.utterance().equals(event.utterance());
            told.add(concerned ? ear.pass((Line.Agent) line) : line);
        }
        return new History(told);
    }

    private History and(List<Line> more) {
        List<Line> all = new ArrayList<>(lines);
        all.addAll(more);
        return new History(all.subList(Math.max(0, all.size() - MOST), all.size()));
    }
}
