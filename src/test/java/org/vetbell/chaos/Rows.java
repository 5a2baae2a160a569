/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.chaos;

import static org.vetbell.chaos.Mishap.BUSY;
import static org.vetbell.chaos.Mishap.CROWDED;
import static org.vetbell.chaos.Mishap.EXPIRED;
import static org.vetbell.chaos.Mishap.FAILED;
import static org.vetbell.chaos.Mishap.FLOOD;
import static org.vetbell.chaos.Mishap.GARBAGE;
import static org.vetbell.chaos.Mishap.HALF;
import static org.vetbell.chaos.Mishap.HTTP_401;
import static org.vetbell.chaos.Mishap.HTTP_429;
import static org.vetbell.chaos.Mishap.HTTP_500;
import static org.vetbell.chaos.Mishap.NONE;
import static org.vetbell.chaos.Mishap.NO_END;
import static org.vetbell.chaos.Mishap.QUOTA;
import static org.vetbell.chaos.Mishap.REFUSED;
import static org.vetbell.chaos.Mishap.RESET;
import static org.vetbell.chaos.Mishap.RESET_MIDWAY;
import static org.vetbell.chaos.Mishap.RESET_MIDWAY_TWICE;
import static org.vetbell.chaos.Mishap.RESET_TWICE;
import static org.vetbell.chaos.Mishap.SILENT;
import static org.vetbell.chaos.Mishap.STALL;
import static org.vetbell.chaos.Mishap.STALL_MIDWAY;
import static org.vetbell.chaos.Outcome.ANSWER;
import static org.vetbell.chaos.Outcome.ANSWER_AFTER_INTERRUPTING;
import static org.vetbell.chaos.Outcome.ANSWER_TO_ANOTHER_QUESTION;
import static org.vetbell.chaos.Outcome.BUILT_IN_ANSWER;
import static org.vetbell.chaos.Outcome.CARRIER_ASKS_AGAIN;
import static org.vetbell.chaos.Outcome.CARRIER_HEARS;
import static org.vetbell.chaos.Outcome.PERSON;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of a rung: all of them in the full matrix, otherwise those every build has time for. */
final class Rows {
    private static final Mishap[] AT_THE_DOOR = {REFUSED, HTTP_401, HTTP_429, HTTP_500, SILENT};

    /**
     * One of each way in which services fail: in silence, midway, in nonsense; and at the door, as
     * the first voice does in rows of the second.
     */
    private static final Map<Stage, Set<Mishap>> ALWAYS =
            Map.of(
                    Stage.HEARING, EnumSet.of(STALL),
                    Stage.SECOND_HEARING, EnumSet.of(HALF),
                    Stage.LANGUAGE, EnumSet.of(STALL, GARBAGE),
                    Stage.VOICE, EnumSet.of(STALL_MIDWAY),
                    Stage.SECOND_VOICE, EnumSet.of(HTTP_500));

    private final List<Row> rows = new ArrayList<>();

    private Rows() {}

    /** A call in which nothing goes wrong. */
    static Row fair() {
        return new Row(Stage.HEARING, NONE, ANSWER);
    }

    /** Hearing, language and voice, by a service each. */
    static List<Row> ofTheCascade() {
        var all = new Rows();
        all.add(Stage.HEARING, ANSWER, NONE, RESET);
        all.add(Stage.HEARING, ANSWER, AT_THE_DOOR);
        all.add(Stage.HEARING, ANSWER, RESET_TWICE, STALL, STALL_MIDWAY, HALF);
        all.add(Stage.HEARING, ANSWER, GARBAGE, BUSY, FAILED, EXPIRED);
        all.add(Stage.SECOND_HEARING, ANSWER, NONE, RESET, EXPIRED);
        all.add(Stage.SECOND_HEARING, CARRIER_HEARS, AT_THE_DOOR);
        all.add(Stage.SECOND_HEARING, CARRIER_ASKS_AGAIN, RESET_TWICE, STALL, STALL_MIDWAY);
        all.add(Stage.SECOND_HEARING, CARRIER_ASKS_AGAIN, HALF, GARBAGE, BUSY, QUOTA, FAILED);
        all.add(Stage.LANGUAGE, BUILT_IN_ANSWER, AT_THE_DOOR);
        all.add(Stage.LANGUAGE, BUILT_IN_ANSWER, RESET, STALL, STALL_MIDWAY, HALF);
        all.add(Stage.LANGUAGE, BUILT_IN_ANSWER, GARBAGE, FAILED);
        all.add(Stage.LANGUAGE, ANSWER_TO_ANOTHER_QUESTION, RESET_MIDWAY);
        all.add(Stage.LANGUAGE, PERSON, RESET_MIDWAY_TWICE);
        all.add(Stage.VOICE, ANSWER, AT_THE_DOOR);
        all.add(Stage.VOICE, ANSWER, RESET, RESET_MIDWAY, STALL, STALL_MIDWAY, GARBAGE, HALF);
        all.add(Stage.VOICE, ANSWER, FLOOD, BUSY, QUOTA, CROWDED, NO_END);
        all.add(Stage.SECOND_VOICE, ANSWER, AT_THE_DOOR);
        all.add(Stage.SECOND_VOICE, ANSWER, RESET, STALL, STALL_MIDWAY, HALF, FLOOD, QUOTA);
        return List.copyOf(all.rows);
    }

    /** Deepgram's hearing by Flux, and its voice. */
    static List<Row> ofFlux() {
        var all = new Rows();
        all.add(Stage.HEARING, ANSWER, NONE, RESET);
        all.add(Stage.HEARING, CARRIER_HEARS, AT_THE_DOOR);
        all.add(Stage.HEARING, CARRIER_ASKS_AGAIN, RESET_TWICE, STALL, HALF, GARBAGE, FAILED);
        all.add(Stage.VOICE, ANSWER, AT_THE_DOOR);
        all.add(Stage.VOICE, ANSWER, RESET, STALL, STALL_MIDWAY, HALF, FLOOD, QUOTA);
        return List.copyOf(all.rows);
    }

    /** Deepgram's hearing by Nova. */
    static List<Row> ofNova() {
        var all = new Rows();
        all.add(Stage.HEARING, ANSWER, NONE, RESET, RESET_MIDWAY, STALL_MIDWAY, NO_END);
        all.add(Stage.HEARING, CARRIER_HEARS, AT_THE_DOOR);
        all.add(Stage.HEARING, CARRIER_ASKS_AGAIN, RESET_TWICE, STALL, HALF, GARBAGE, FAILED);
        return List.copyOf(all.rows);
    }

    /** All by one model, for which services of each stage stand in. */
    static List<Row> ofTheConversation() {
        var all = new Rows();
        all.add(Stage.CONVERSATION, ANSWER, AT_THE_DOOR);
        all.add(Stage.CONVERSATION, ANSWER, RESET, RESET_MIDWAY, STALL, STALL_MIDWAY, GARBAGE);
        all.add(Stage.CONVERSATION, ANSWER, HALF, BUSY, QUOTA, FAILED, EXPIRED);
        all.add(Stage.CONVERSATION, ANSWER_AFTER_INTERRUPTING, FLOOD);
        return List.copyOf(all.rows);
    }

    /** A call with that model in which nothing goes wrong. */
    static Row fairConversation() {
        return new Row(Stage.CONVERSATION, NONE, ANSWER);
    }

    private void add(Stage stage, Outcome outcome, Mishap... mishaps) {
        for (Mishap mishap : mishaps) {
            if (Limits.FULL || ALWAYS.getOrDefault(stage, Set.of()).contains(mishap)) {
                rows.add(new Row(stage, mishap, outcome));
            }
        }
    }
}
