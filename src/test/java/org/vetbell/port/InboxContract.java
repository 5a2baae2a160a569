/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallId;
import org.vetbell.call.Rung;
import org.vetbell.clinic.AppointmentRequest;
import org.vetbell.clinic.CallerMessage;
import org.vetbell.clinic.ClinicId;

/** What every {@link Inbox} does. */
public interface InboxContract {
    CallId CALL = new CallId("CA1");
    ClinicId HARBOUR = new ClinicId("harbour");
    ClinicId BIRCHWOOD = new ClinicId("birchwood");
    Instant NOON = Instant.parse("2026-11-23T12:00:00.123456Z");
    AppointmentRequest REQUEST =
            new AppointmentRequest(
                    AppointmentRequest.Kind.BOOK,
                    "Ana Müller",
                    "Rex",
                    "dog",
                    "limping",
                    "Tuesday",
                    "after three",
                    "+61400000001");

    /** An empty inbox and the call log it takes callers' numbers from. */
    Shelf shelf();

    @Test
    default void requestComesBackAsItWasLeft() {
        Inbox inbox = shelf().inbox();
        inbox.keepRequest(CALL, HARBOUR, "CA1/1/0", REQUEST, NOON);
        assertThat(inbox.requests(Optional.of(HARBOUR), 10))
                .singleElement()
                .satisfies(
                        kept -> {
                            assertThat(kept.call()).isEqualTo(CALL);
                            assertThat(kept.clinic()).isEqualTo(HARBOUR);
                            assertThat(kept.at()).isEqualTo(NOON);
                            assertThat(kept.request()).isEqualTo(REQUEST);
                        });
    }

    @Test
    default void messagesOfEveryKindComeBackNewestFirst() {
        Inbox inbox = shelf().inbox();
        CallerMessage words = new CallerMessage.Spoken("Please ring me.");
        CallerMessage sound = new CallerMessage.Recorded("CA1-x.wav", Duration.ofMillis(12_340));
        inbox.keepMessage(CALL, HARBOUR, "CA1/1/0", words, NOON);
        inbox.keepMessage(CALL, HARBOUR, "CA1/2/0", sound, NOON.plusSeconds(1));
        CallerMessage wish = new CallerMessage.CallBack("+61491570006");
        inbox.keepMessage(CALL, HARBOUR, "CA1/3/0", wish, NOON.plusSeconds(2));
        assertThat(inbox.messages(Optional.of(HARBOUR), 10))
                .extracting(Inbox.Message::message)
                .containsExactly(wish, sound, words);
    }

    @Test
    default void messageCarriesTheCallersNumber() {
        Shelf shelf = shelf();
        shelf.calls().opened(CALL, HARBOUR, "+61400000001", Rung.R2_CARRIER_SPEECH, NOON);
        shelf.inbox().keepMessage(CALL, HARBOUR, "k", new CallerMessage.Spoken("hello"), NOON);
        assertThat(shelf.inbox().messages(Optional.empty(), 10))
                .extracting(Inbox.Message::callerNumber)
                .containsExactly("+61400000001");
    }

    @Test
    default void numberOfAnUnknownCallIsEmpty() {
        Inbox inbox = shelf().inbox();
        inbox.keepMessage(CALL, HARBOUR, "k", new CallerMessage.Spoken("hello"), NOON);
        assertThat(inbox.messages(Optional.empty(), 10))
                .extracting(Inbox.Message::callerNumber)
                .containsExactly("");
    }

    @Test
    default void repetitionIsHarmless() {
        Inbox inbox = shelf().inbox();
        for (int i = 0; i < 3; i++) {
            inbox.keepRequest(CALL, HARBOUR, "CA1/1/0", REQUEST, NOON);
            inbox.keepMessage(CALL, HARBOUR, "CA1/2/0", new CallerMessage.Spoken("hello"), NOON);
        }
        assertThat(inbox.requests(Optional.empty(), 10)).hasSize(1);
        assertThat(inbox.messages(Optional.empty(), 10)).hasSize(1);
    }

    @Test
    default void eachClinicSeesItsOwnAndNoMoreThanAsked() {
        Inbox inbox = shelf().inbox();
        inbox.keepRequest(CALL, HARBOUR, "1", REQUEST, NOON);
        inbox.keepRequest(CALL, BIRCHWOOD, "2", REQUEST, NOON.plusSeconds(1));
        inbox.keepRequest(CALL, HARBOUR, "3", REQUEST, NOON.plusSeconds(2));
        assertThat(inbox.requests(Optional.of(BIRCHWOOD), 10)).hasSize(1);
        assertThat(inbox.requests(Optional.of(HARBOUR), 1))
                .extracting(Inbox.Request::at)
                .containsExactly(NOON.plusSeconds(2));
        assertThat(inbox.requests(Optional.empty(), 10)).hasSize(3);
    }

    /** An inbox and its call log. */
    record Shelf(Inbox inbox, CallLog calls) {}
}
