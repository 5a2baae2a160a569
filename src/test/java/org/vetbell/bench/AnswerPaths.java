/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.util.List;
import java.util.Optional;

/** The paths of many answers, and what the providers took in them. */
final class AnswerPaths {
    private final Latencies ours = new Latencies();
    private final Latencies toModel = new Latencies();
    private final Latencies toVoice = new Latencies();
    private final Latencies toEar = new Latencies();
    private final Latencies words = new Latencies();
    private final Latencies clause = new Latencies();
    private final Latencies sound = new Latencies();
    private int guessed;
    private int questions;

    /** A path that could not be followed counts as lost. */
    void add(AskedTurn turn, Optional<AnswerPath> path, List<Ledger.Entry> passed) {
        path.ifPresentOrElse(this::add, () -> ours.addLost(1));
        long voiced = turn.sent().sentAt(turn.lastVoiced());
        long asked = 0;
        long given = 0;
        for (Ledger.Entry entry : passed) {
            switch (entry.what()) {
                case WORDS -> words.add(entry.at() - voiced);
                case QUESTION -> {
                    questions++;
                    asked = entry.at();
                }
                case SENTENCE -> given = entry.at();
                case SOUND -> sound.add(entry.at() - given);
                case TEXT -> {
                    if (entry.words().endsWith(", ")) {
                        clause.add(entry.at() - asked);
                    }
                }
                case PARTIAL -> {}
            }
        }
    }

    /** Writes the rows. */
    void into(String title, int calls, Report report) {
        report.times(title + ": our share", calls, ours, "p95 ≤ 50");
        report.times(title + ": of that, until the model had the question", calls, toModel, "");
        report.times(title + ": of that, until the voice had the clause", calls, toVoice, "");
        report.times(title + ": of that, until the ear had the sound", calls, toEar, "");
        report.times(title + ": double, last voiced frame to final words", calls, words, "");
        report.times(title + ": double, question to first clause", calls, clause, "");
        report.times(title + ": double, clause to first sound", calls, sound, "");
        report.value(
                title + ": questions to the model for an answer; answers on a guess",
                calls,
                "",
                "%.2f; %.0f %%",
                (double) questions / Math.max(1, ours.count() + ours.lost()),
                100.0 * guessed / Math.max(1, ours.count()));
    }

    private void add(AnswerPath path) {
        ours.add(path.ours());
        toModel.add(path.toModel());
        toVoice.add(path.toVoice());
        toEar.add(path.toEar());
        guessed += path.guessed() ? 1 : 0;
    }
}
