/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallerInput;
import org.vetbell.call.History;
import org.vetbell.call.Notebook;
import org.vetbell.call.Question;
import org.vetbell.call.Reply;
import org.vetbell.call.TurnId;
import org.vetbell.clinic.MenuChoice;
import org.vetbell.fake.SampleClinics;

/** What all {@link Receptionist}s do. */
public interface ReceptionistContract {
    LocalDateTime MOMENT = LocalDateTime.of(2026, 11, 23, 10, 0);

    /** The receptionist under test. */
    Receptionist receptionist();

    @Test
    default void everyQuestionIsAnsweredOnce() {
        assertThat(reply(new CallerInput.Said("hello", 0.9), Notebook.EMPTY).sentences())
                .isNotEmpty()
                .noneMatch(String::isBlank);
    }

    @Test
    default void keysAndChoicesAreAnsweredToo() {
        assertThat(reply(new CallerInput.Keyed("0255"), Notebook.EMPTY)).isNotNull();
        for (MenuChoice choice : MenuChoice.values()) {
            assertThat(reply(new CallerInput.Chose(choice), Notebook.EMPTY)).isNotNull();
        }
    }

    @Test
    default void aForeignNotebookDoesNoHarm() {
        Notebook foreign =
                new Notebook(Map.of("asked", "UTTER NONSENSE", "tries", "x", "kind", "?"));
        assertThat(reply(new CallerInput.Said("yes", 0.9), foreign)).isNotNull();
    }

    @Test
    default void theSameQuestionHasTheSameAnswer() {
        CallerInput input = new CallerInput.Said("when do you open", 0.9);
        assertThat(reply(input, Notebook.EMPTY)).isEqualTo(reply(input, Notebook.EMPTY));
    }

    private Reply reply(CallerInput input, Notebook notebook) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        receptionist()
                .answer(
                        new Asking(
                                SampleClinics.harbour(),
                                MOMENT,
                                new Question(new TurnId(1), input, notebook, true, "+61491570156"),
                                History.NONE,
                                Meter.NONE),
                        given -> assertThat(answer.complete(given)).isTrue());
        return ((Answer.Given) answer.orTimeout(10, TimeUnit.SECONDS).join()).reply();
    }
}
