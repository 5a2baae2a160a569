/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vetbell.call.CallCommand;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallTimer;
import org.vetbell.call.DialReason;
import org.vetbell.call.PhoneCommand;
import org.vetbell.call.StepId;
import org.vetbell.clinic.PhoneNumber;
import org.vetbell.clinic.RingGroup;

class RecordJsonTest {
    @Property(tries = 1000)
    void everyEventComesBackAsItWas(@ForAll("events") CallEvent event) {
        String text = RecordJson.write(CallEvent.class, event);
        assertThat(RecordJson.read(CallEvent.class, text)).isEqualTo(event);
    }

    @Property(tries = 1000)
    void everyCommandComesBackAsItWas(@ForAll("commands") CallCommand command) {
        String text = RecordJson.write(CallCommand.class, command);
        assertThat(RecordJson.read(CallCommand.class, text)).isEqualTo(command);
    }

    @Property(tries = 1000)
    void everyFactComesBackAsItWas(@ForAll("facts") Fact fact) {
        String text = RecordJson.write(Fact.class, fact);
        assertThat(RecordJson.read(Fact.class, text)).isEqualTo(fact);
    }

    @Example
    void textIsFitForReadingByPeople() {
        CallCommand dial =
                new PhoneCommand.Dial(
                        new StepId(7),
                        RingGroup.of(new PhoneNumber("+61270100111"), Duration.ofSeconds(20)),
                        DialReason.EMERGENCY,
                        "keypad",
                        Duration.ofHours(1));
        assertThat(RecordJson.write(CallCommand.class, dial))
                .isEqualTo(
                        "{\"type\":\"Dial\",\"step\":7,\"group\":{\"numbers\":[\"+61270100111\"],"
                                + "\"ring\":\"PT20S\",\"confirm\":false},"
                                + "\"reason\":\"EMERGENCY\",\"about\":\"keypad\","
                                + "\"longest\":\"PT1H\"}");
    }

    @Example
    void componentAddedLaterReadsAsNothing() {
        record Later(
                String text, int count, boolean flag, List<String> more, Optional<String> maybe) {}
        assertThat(RecordJson.read(Later.class, "{\"text\":\"old\",\"gone\":1}"))
                .isEqualTo(new Later("old", 0, false, List.of(), Optional.empty()));
    }

    @Example
    void theSameMapIsAlwaysTheSameText() {
        record Notes(int page, Map<String, String> notes) {}
        Map<String, String> backwards = new LinkedHashMap<>();
        backwards.put("pet", "Rex");
        backwards.put("name", "Jo");
        assertThat(RecordJson.write(Notes.class, new Notes(1, backwards)))
                .isEqualTo("{\"page\":1,\"notes\":{\"name\":\"Jo\",\"pet\":\"Rex\"}}");
    }

    @Example
    void unknownTypeIsNamed() {
        assertThatThrownBy(() -> RecordJson.read(CallEvent.class, "{\"type\":\"Sneezed\"}"))
                .hasMessage("CallEvent has no Sneezed");
    }

    @Example
    void whatWasSaidInACallIsNotRepeatedWhereALineIsRefused() {
        List<String> spoilt =
                List.of(
                        "{\"type\":\"KeysPressed\",\"at\":\"Rex limps\"}",
                        "{\"type\":\"KeysPressed\",\"at\":{\"Rex\":\"limps\"}}",
                        "{\"type\":\"Rex limps\"}",
                        "{\"type\":\"TimerFired\",\"timer\":\"Rex limps\"}",
                        "{\"type\":\"KeysPressed\"",
                        "Rex limps");
        for (String line : spoilt) {
            assertThatThrownBy(() -> RecordJson.read(CallEvent.class, line))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasNoCause()
                    .message()
                    .doesNotContain("Rex");
        }
    }

    @Example
    void timerReadsBack() {
        CallEvent fired = new CallEvent.TimerFired(Instant.EPOCH, CallTimer.KEYS, 3);
        assertThat(
                        RecordJson.read(
                                CallEvent.class,
                                "{\"type\":\"TimerFired\",\"at\":\"1970-01-01T00:00:00Z\","
                                        + "\"timer\":\"KEYS\",\"generation\":3}"))
                .isEqualTo(fired);
    }

    @Provide
    Arbitrary<CallEvent> events() {
        return anyOf(CallEvent.class);
    }

    @Provide
    Arbitrary<CallCommand> commands() {
        return anyOf(CallCommand.class);
    }

    @Provide
    Arbitrary<Fact> facts() {
        return anyOf(Fact.class);
    }

    private static <T> Arbitrary<T> anyOf(Class<T> sealed) {
        List<Class<?>> records = SealedShape.records(sealed).toList();
        return Arbitraries.of(records).flatMap(AnyRecord::of).map(sealed::cast);
    }
}
