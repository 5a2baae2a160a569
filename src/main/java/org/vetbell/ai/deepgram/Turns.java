/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.deepgram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.vetbell.ai.deepgram.Heard.Standing;

/**
 * The caller's turns under transcription: which words are whose, and that each commit is answered
 * once, in order. The service may leave a request for certain words without an answer when there is
 * hardly any sound to it. Positions are bytes since the caller was listened to. One thread at a
 * time.
 */
final class Turns {
    /** 100 ms: there is no word in less, so the service is not asked. */
    private static final int LEAST = 800;

    /** 50 ms: times in results are rounded. */
    private static final int ABOUT = 400;

    private final Deque<Commit> commits = new ArrayDeque<>();
    private final List<String> certain = new ArrayList<>();
    private String interim = "";
    private double confidence = 1;
    private long begin;
    private long committed;
    private long heardUntil;
    private long toldUntil;

    /** Words of a turn, for good. */
    record Said(String text, double confidence) {}

    private record Commit(long at, boolean asked) {}

    /** The words up to there are wanted for good; gives whether the service is to be asked. */
    boolean commit(long at) {
        boolean asked = at - committed >= LEAST;
        committed = at;
        commits.add(new Commit(at, asked));
        return asked;
    }

    /** Takes what the service has heard; gives whether it answers the oldest commit. */
    boolean result(Heard.Result result) {
        long until = begin + result.to();
        if (toldUntil > 0 && until <= toldUntil + ABOUT) {
            return false;
        }
        String text = untold(result);
        if (result.standing() == Standing.INTERIM) {
            interim = text;
            return false;
        }
        interim = "";
        heardUntil = Math.max(heardUntil, until);
        if (!text.isEmpty()) {
            certain.add(text);
            confidence = Math.min(confidence, result.confidence());
        }
        return result.standing() == Standing.FINALIZED && !commits.isEmpty();
    }

    /** All words that are not told for good. */
    String saying() {
        return interim.isEmpty()
                ? String.join(" ", certain)
                : (String.join(" ", certain) + " " + interim).strip();
    }

    /** The oldest commit is answered with the words that are certain. */
    Said answer() {
        commits.remove();
        var said = new Said(String.join(" ", certain), confidence);
        certain.clear();
        confidence = 1;
        return said;
    }

    /** Answers those at the front that the service is not asked about. */
    List<Said> unasked() {
        List<Said> answered = new ArrayList<>();
        while (!commits.isEmpty() && !commits.peek().asked()) {
            answered.add(answer());
        }
        return answered;
    }

    /**
     * Answers all with the words so far, certain or not: the first gets them. What comes later for
     * the same sound is dropped.
     */
    List<Said> giveUp() {
        toldUntil = commits.getLast().at();
        heardUntil = Math.max(heardUntil, toldUntil);
        if (!interim.isEmpty()) {
            certain.add(interim);
            interim = "";
        }
        List<Said> answered = new ArrayList<>();
        while (!commits.isEmpty()) {
            answered.add(answer());
        }
        return answered;
    }

    /** Whether no words are waited for. */
    boolean answered() {
        return commits.isEmpty();
    }

    /** Where sound begins whose words are not certain. */
    long uncertain() {
        return heardUntil;
    }

    /**
     * A new connection hears the sound from there on; gives up to where the service is to be asked
     * again, piece by piece.
     */
    Collection<Long> anew(long from) {
        interim = "";
        begin = from;
        List<Commit> before = List.copyOf(commits);
        commits.clear();
        List<Long> asked = new ArrayList<>();
        long start = from;
        for (Commit commit : before) {
            boolean again = commit.asked() && commit.at() - start >= LEAST;
            if (again) {
                asked.add(commit.at());
                start = commit.at();
            }
            commits.add(new Commit(commit.at(), again));
        }
        return asked;
    }

    private String untold(Heard.Result result) {
        if (begin + result.from() >= toldUntil) {
            return result.text();
        }
        return String.join(
                " ",
                result.words().stream()
                        .filter(word -> begin + word.from() >= toldUntil - ABOUT)
                        .map(Heard.Word::text)
                        .toList());
    }
}
