/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Finds everything about an appointment that one sentence tells. */
final class Facts {
    private Facts() {}

    /** What {@code turn} tells without having been asked for. */
    static Map<Fact, String> volunteered(Turn turn) {
        Heard heard = turn.heard();
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        Owner.said(heard).ifPresent(name -> facts.put(Fact.OWNER, name));
        Pet.nameIn(heard).ifPresent(name -> facts.put(Fact.PET, name));
        Pet.speciesIn(heard).ifPresent(kind -> facts.put(Fact.SPECIES, kind));
        Reason.known(heard).ifPresent(reason -> facts.put(Fact.REASON, reason));
        day(turn, false).ifPresent(day -> facts.put(Fact.DAY, day.said()));
        time(turn, false).ifPresent(time -> facts.put(Fact.TIME, time));
        return facts;
    }

    /** The answer in {@code turn} to the question that was asked for {@code fact}. */
    static Optional<String> answered(Fact fact, Turn turn) {
        Heard heard = turn.heard();
        return switch (fact) {
            case OWNER -> Owner.answered(heard);
            case PET -> Pet.nameAnswered(heard);
            case SPECIES -> Pet.speciesIn(heard).or(() -> Name.alone(heard, 2));
            case REASON -> Reason.answered(heard);
            case DAY -> day(turn, true).map(DayWish::said);
            case TIME -> time(turn, true);
            case CALLBACK -> Optional.empty();
        };
    }

    /** The day in {@code turn}; {@code asked} whether it answers that question. */
    static Optional<DayWish> day(Turn turn, boolean asked) {
        return DayWish.in(turn.heard(), turn.moment().toLocalDate(), asked);
    }

    private static Optional<String> time(Turn turn, boolean asked) {
        return TimeWish.in(turn.heard(), turn.clinic().voice().language(), asked);
    }
}
