/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.deepgram;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.vetbell.ai.hearing.Service.Line;

/**
 * The words of one of Flux's sockets since they were last given away: of turns that are over, and
 * of the one that goes on. One thread at a time.
 */
final class FluxWords {
    private final Line line;
    private final List<String> certain = new ArrayList<>();
    private String ongoing = "";
    private double confidence = 1;
    private long transcribed;

    FluxWords(Line line) {
        this.line = line;
    }

    /** Reads a message: how a turn stands is noted and then told; trouble goes to the line. */
    void hear(String message, Consumer<TurnInfo.Turn> then) {
        switch (TurnInfo.of(message)) {
            case TurnInfo.Turn turn -> {
                note(turn);
                then.accept(turn);
            }
            case TurnInfo.Failed failed -> line.failed(failed.fault());
            case TurnInfo.Broken broken -> line.broken(broken.fault());
            case TurnInfo.Other ignored -> {}
        }
    }

    private void note(TurnInfo.Turn turn) {
        transcribed = Math.max(transcribed, turn.until());
        if (!turn.over()) {
            ongoing = turn.text();
            line.saying((String.join(" ", certain) + " " + ongoing).strip());
            return;
        }
        ongoing = "";
        if (!turn.text().isEmpty()) {
            certain.add(turn.text());
            confidence = Math.min(confidence, turn.confidence());
        }
    }

    /** Whether a turn goes on that has words. */
    boolean goOn() {
        return !ongoing.isEmpty();
    }

    /** Whether the sound of this connection is transcribed up to there, in bytes. */
    boolean reach(long place) {
        return transcribed >= place;
    }

    /** Tells those of turns that are over, as words for good, and begins anew. */
    void give() {
        String words = String.join(" ", certain);
        double sure = confidence;
        certain.clear();
        confidence = 1;
        line.said(words, sure);
    }
}
