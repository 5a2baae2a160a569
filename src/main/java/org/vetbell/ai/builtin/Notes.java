/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import java.util.Map;
import java.util.Optional;
import org.vetbell.call.Notebook;
import org.vetbell.clinic.AppointmentRequest;
import org.vetbell.clinic.AppointmentRequest.Kind;

/** The call's notebook in the receptionist's own words: all it remembers between turns. */
record Notes(Notebook book) {
    private static final String ASKED = "asked";
    private static final String TRIES = "tries";
    private static final String SAID = "said";
    private static final String KIND = "kind";
    private static final String NUMBER = "number";
    private static final int MOST_TRIES = 9;

    /** The question that waits for its answer. */
    Asked asked() {
        return book.get(ASKED).flatMap(name -> named(Asked.values(), name)).orElse(Asked.NOTHING);
    }

    Notes asking(Asked asked) {
        Notes next = new Notes(book.with(ASKED, asked.name()));
        return asked == asked() ? next : next.forgetTries();
    }

    /** How often in a row the caller was not understood. */
    int tries() {
        return book.get(TRIES).filter(n -> n.length() == 1).map(n -> n.charAt(0) - '0').orElse(0);
    }

    Notes tried() {
        int tries = Math.min(MOST_TRIES, Math.max(0, tries()) + 1);
        return new Notes(book.with(TRIES, String.valueOf(tries)));
    }

    Notes forgetTries() {
        return new Notes(book.without(TRIES));
    }

    /** What was said last, sentence by sentence. */
    Optional<String> said() {
        return book.get(SAID);
    }

    Notes saying(String sentences) {
        return new Notes(book.with(SAID, sentences));
    }

    /** What is being arranged. */
    Optional<Kind> kind() {
        return book.get(KIND).flatMap(name -> named(Kind.values(), name));
    }

    Notes arranging(Kind kind) {
        return new Notes(book.with(KIND, kind.name()));
    }

    Optional<String> fact(Fact fact) {
        return book.get(fact.name());
    }

    Notes with(Fact fact, String value) {
        return new Notes(book.with(fact.name(), value));
    }

    Notes withAll(Map<Fact, String> facts) {
        Notes notes = this;
        for (Map.Entry<Fact, String> fact : facts.entrySet()) {
            notes = notes.with(fact.getKey(), fact.getValue());
        }
        return notes;
    }

    Notes without(Fact fact) {
        return new Notes(book.without(fact.name()));
    }

    /** The call-back number heard but not confirmed yet. */
    Optional<String> unconfirmedNumber() {
        return book.get(NUMBER);
    }

    Notes withUnconfirmed(String number) {
        return new Notes(book.with(NUMBER, number));
    }

    /** Nothing is being arranged any more. */
    Notes formDone() {
        Notes notes = new Notes(book.without(KIND).without(NUMBER));
        for (Fact fact : Fact.values()) {
            notes = notes.without(fact);
        }
        return notes;
    }

    /** What was collected; what was not asked for is empty. */
    AppointmentRequest request() {
        return new AppointmentRequest(
                kind().orElse(Kind.BOOK),
                fact(Fact.OWNER).orElse(""),
                fact(Fact.PET).orElse(""),
                fact(Fact.SPECIES).orElse(""),
                fact(Fact.REASON).orElse(""),
                fact(Fact.DAY).orElse(""),
                fact(Fact.TIME).orElse(""),
                fact(Fact.CALLBACK).orElse(""));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        for (E value : values) {
            if (value.name().equals(name)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
