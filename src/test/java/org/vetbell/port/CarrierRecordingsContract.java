/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.CarrierRecordings.Announced;
import org.vetbell.port.CarrierRecordings.Discarded;
import org.vetbell.port.CarrierRecordings.Doubled;
import org.vetbell.port.CarrierRecordings.Due;
import org.vetbell.port.CarrierRecordings.Kept;

/** What every {@link CarrierRecordings} does. */
public interface CarrierRecordingsContract {
    Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    Duration LEASE = Duration.ofMinutes(2);
    ClinicId HARBOUR = new ClinicId("harbour");
    Announced ONE = new Announced("RE1", "AC1", new CallId("CA1"), HARBOUR);
    Announced TWO = new Announced("RE2", "AC1", new CallId("CA2"), HARBOUR);
    Kept KEPT = new Kept("CA1-0.wav", 3, "abc");

    /** None announced yet. */
    CarrierRecordings recordings();

    /** What was announced has reached it. */
    default void settle() {}

    @Test
    default void whatIsAnnouncedIsDueOnce() {
        CarrierRecordings recordings = recordings();
        recordings.announce(TWO, NOON.plusSeconds(1));
        recordings.announce(ONE, NOON);
        recordings.announce(ONE, NOON.plusSeconds(9));
        settle();

        assertThat(recordings.due(NOON.minusSeconds(1), 9, LEASE)).isEmpty();
        assertThat(recordings.due(NOON.plusSeconds(2), 9, LEASE))
                .containsExactly(new Due(ONE, false, 1), new Due(TWO, false, 1));
        assertThat(recordings.due(NOON.plusSeconds(3), 9, LEASE)).isEmpty();
    }

    @Test
    default void whoeverGotOneAndSaysNothingOfItLosesItAgain() {
        CarrierRecordings recordings = announced();
        recordings.due(NOON, 9, LEASE);

        assertThat(recordings.due(NOON.plus(LEASE), 9, LEASE))
                .containsExactly(new Due(ONE, false, 2));
    }

    @Test
    default void whatWasMissedIsDueAgainThen() {
        CarrierRecordings recordings = announced();
        recordings.due(NOON, 9, LEASE);
        recordings.missed("RE1", "busy", NOON.plusSeconds(30));

        assertThat(recordings.due(NOON.plusSeconds(29), 9, LEASE)).isEmpty();
        assertThat(recordings.due(NOON.plusSeconds(30), 9, LEASE))
                .containsExactly(new Due(ONE, false, 2));
    }

    @Test
    default void whatIsKeptIsFoundByItsPracticeAndNotFetchedAgain() {
        CarrierRecordings recordings = announced();
        assertThat(recordings.find(HARBOUR, "RE1")).isEmpty();
        recordings.kept("RE1", KEPT, NOON);

        assertThat(recordings.find(HARBOUR, "RE1")).hasValue(KEPT);
        assertThat(recordings.find(new ClinicId("birchwood"), "RE1")).isEmpty();
        assertThat(recordings.due(NOON.plus(Duration.ofDays(9)), 9, LEASE)).isEmpty();
    }

    @Test
    default void whatIsKeptHereIsAtTheCarrierTooUntilThatForgotIt() {
        CarrierRecordings recordings = announced();
        assertThat(recordings.doubled(NOON.plusSeconds(60), 9, LEASE)).isEmpty();
        recordings.due(NOON, 9, LEASE);
        recordings.kept("RE1", KEPT, NOON.plusSeconds(5));

        assertThat(recordings.doubled(NOON.plusSeconds(4), 9, LEASE)).isEmpty();
        assertThat(recordings.doubled(NOON.plusSeconds(5), 9, LEASE))
                .containsExactly(new Doubled(ONE, KEPT, 1));
        assertThat(recordings.doubled(NOON.plusSeconds(6), 9, LEASE)).isEmpty();
        recordings.missed("RE1", "busy", NOON.plusSeconds(30));
        assertThat(recordings.doubled(NOON.plusSeconds(30), 9, LEASE))
                .containsExactly(new Doubled(ONE, KEPT, 2));

        recordings.forgotten("RE1");
        assertThat(recordings.doubled(NOON.plus(Duration.ofDays(9)), 9, LEASE)).isEmpty();
        assertThat(recordings.due(NOON.plus(Duration.ofDays(9)), 9, LEASE)).isEmpty();
        assertThat(recordings.find(HARBOUR, "RE1")).hasValue(KEPT);
    }

    @Test
    default void whatIsNotKeptHereCannotBeForgottenThere() {
        CarrierRecordings recordings = announced();
        recordings.givenUp("RE1", "gone");

        assertThat(recordings.doubled(NOON.plus(Duration.ofDays(9)), 9, LEASE)).isEmpty();
    }

    @Test
    default void whatWasGivenUpStaysSo() {
        CarrierRecordings recordings = announced();
        recordings.givenUp("RE1", "gone");
        recordings.announce(ONE, NOON);
        settle();

        assertThat(recordings.due(NOON.plus(Duration.ofDays(9)), 9, LEASE)).isEmpty();
        assertThat(recordings.find(HARBOUR, "RE1")).isEmpty();
    }

    @Test
    default void thatOfAWholeCallIsFetchedAndFoundByItsCall() {
        CarrierRecordings recordings = announced();
        Announced call = new Announced("RE9", "AC1", ONE.call(), HARBOUR);
        recordings.announceCall(call, NOON.plusSeconds(1));
        settle();
        assertThat(recordings.due(NOON.plusSeconds(2), 9, LEASE))
                .containsExactly(new Due(ONE, false, 1), new Due(call, true, 1));
        recordings.kept("RE1", KEPT, NOON);
        assertThat(recordings.ofCall(HARBOUR, ONE.call())).isEmpty();

        recordings.kept("RE9", KEPT, NOON);
        assertThat(recordings.ofCall(HARBOUR, ONE.call())).containsExactly(KEPT);
        assertThat(recordings.ofCall(HARBOUR, TWO.call())).isEmpty();
        assertThat(recordings.ofCall(new ClinicId("birchwood"), ONE.call())).isEmpty();
    }

    @Test
    default void whatARefusalDiscardsIsToBeDeletedUntilItIs() {
        CarrierRecordings recordings = announced();
        Announced call = new Announced("RE9", "AC1", ONE.call(), HARBOUR);
        recordings.announceCall(call, NOON);
        settle();
        recordings.kept("RE9", KEPT, NOON);
        recordings.discard(ONE.call(), HARBOUR, NOON.plusSeconds(5));
        settle();

        assertThat(recordings.find(HARBOUR, "RE9")).isEmpty();
        assertThat(recordings.ofCall(HARBOUR, ONE.call())).isEmpty();
        assertThat(recordings.discarded(NOON, 9, LEASE)).isEmpty();
        assertThat(recordings.discarded(NOON.plusSeconds(5), 9, LEASE))
                .containsExactly(new Discarded(call, Optional.of(KEPT), 1));
        recordings.missed("RE9", "busy", NOON.plusSeconds(30));
        assertThat(recordings.discarded(NOON.plusSeconds(30), 9, LEASE))
                .containsExactly(new Discarded(call, Optional.of(KEPT), 2));
        recordings.deleted("RE9", NOON.plusSeconds(31));
        assertThat(recordings.discarded(NOON.plus(Duration.ofDays(9)), 9, LEASE)).isEmpty();
        assertThat(recordings.due(NOON.plusSeconds(9), 9, LEASE))
                .containsExactly(new Due(ONE, false, 1));
    }

    @Test
    default void whatIsAnnouncedAfterTheRefusalIsDeletedUnfetched() {
        CarrierRecordings recordings = recordings();
        recordings.discard(ONE.call(), HARBOUR, NOON);
        recordings.announceCall(ONE, NOON.plusSeconds(1));
        settle();

        assertThat(recordings.due(NOON.plusSeconds(2), 9, LEASE)).isEmpty();
        assertThat(recordings.discarded(NOON.plusSeconds(2), 9, LEASE))
                .containsExactly(new Discarded(ONE, Optional.empty(), 1));
    }

    @Test
    default void oneThatComesInAfterAllIsDeletedAgain() {
        CarrierRecordings recordings = recordings();
        recordings.announceCall(ONE, NOON);
        settle();
        recordings.due(NOON, 9, LEASE);
        recordings.discard(ONE.call(), HARBOUR, NOON.plusSeconds(1));
        settle();
        recordings.discarded(NOON.plusSeconds(1), 9, LEASE);
        recordings.deleted("RE1", NOON.plusSeconds(2));
        recordings.kept("RE1", KEPT, NOON.plusSeconds(3));

        assertThat(recordings.discarded(NOON.plus(Duration.ofDays(1)), 9, LEASE))
                .extracting(Discarded::kept)
                .containsExactly(Optional.of(KEPT));
    }

    @Test
    default void noMoreAreGivenThanAreAskedFor() {
        CarrierRecordings recordings = announced();
        recordings.announce(TWO, NOON.plusSeconds(1));
        settle();

        assertThat(recordings.due(NOON.plusSeconds(2), 1, LEASE))
                .isEqualTo(List.of(new Due(ONE, false, 1)));
    }

    private CarrierRecordings announced() {
        CarrierRecordings recordings = recordings();
        recordings.announce(ONE, NOON);
        settle();
        return recordings;
    }
}
