/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vetbell.clinic.Contacts;
import org.vetbell.clinic.PhoneNumber;
import org.vetbell.clinic.RingGroup;
import org.vetbell.clinic.RingPlan;

/** The JSON form of whom a practice has rung, and when. What is left out stays as usual. */
final class TransfersFormat {
    private TransfersFormat() {}

    /**
     * @param usual a practice that rings its two numbers
     * @param ring how long telephones ring where nothing is said
     */
    static Contacts read(JsonPart transfers, Contacts usual, Duration ring) {
        transfers.only(Set.of("open", "closed", "longestMinutes"));
        RingPlan open = plan(transfers.optional("open"), usual.open(), ring);
        RingPlan shut = new RingPlan(usual.closed().person(), open.emergency());
        return transfers.checked(
                () ->
                        new Contacts(
                                usual.bypass(),
                                usual.emergency(),
                                open,
                                plan(transfers.optional("closed"), shut, ring),
                                transfers
                                        .optional("longestMinutes")
                                        .map(JsonPart::minutes)
                                        .map(Duration::ofMinutes)
                                        .orElse(usual.longestTalk())));
    }

    private static RingPlan plan(Optional<JsonPart> plan, RingPlan otherwise, Duration ring) {
        return plan.map(p -> plan(p, otherwise, ring)).orElse(otherwise);
    }

    private static RingPlan plan(JsonPart plan, RingPlan otherwise, Duration ring) {
        plan.only(Set.of("person", "emergency"));
        return plan.checked(
                () ->
                        new RingPlan(
                                groups(plan.optional("person"), otherwise.person(), ring),
                                groups(plan.optional("emergency"), otherwise.emergency(), ring)));
    }

    private static List<RingGroup> groups(
            Optional<JsonPart> groups, List<RingGroup> otherwise, Duration ring) {
        return groups.map(g -> g.items().stream().map(i -> group(i, ring)).toList())
                .orElse(otherwise);
    }

    private static RingGroup group(JsonPart group, Duration ring) {
        group.only(Set.of("ring", "seconds", "confirm"));
        return group.checked(
                () ->
                        new RingGroup(
                                group.field("ring").items().stream()
                                        .map(number -> number.text(PhoneNumber::new))
                                        .toList(),
                                group.optional("seconds")
                                        .map(JsonPart::seconds)
                                        .map(Duration::ofSeconds)
                                        .orElse(ring),
                                group.optional("confirm").map(JsonPart::yes).orElse(false)));
    }
}
