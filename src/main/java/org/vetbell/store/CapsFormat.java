/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.util.Optional;
import java.util.Set;
import org.vetbell.clinic.OwnCaps;

/** The JSON form of how much of providers a practice's calls may use. */
final class CapsFormat {
    private CapsFormat() {}

    static OwnCaps read(JsonPart caps) {
        caps.only(Set.of("call", "day"));
        return new OwnCaps(most(caps.optional("call")), most(caps.optional("day")));
    }

    private static OwnCaps.Most most(Optional<JsonPart> part) {
        return part.map(CapsFormat::most).orElse(OwnCaps.Most.NONE);
    }

    private static OwnCaps.Most most(JsonPart most) {
        most.only(Set.of("cost", "tokens", "audioSeconds", "characters"));
        return most.checked(
                () ->
                        new OwnCaps.Most(
                                most.optional("cost").map(JsonPart::amount),
                                most.optional("tokens").map(JsonPart::count),
                                most.optional("audioSeconds").map(JsonPart::seconds),
                                most.optional("characters").map(JsonPart::count)));
    }
}
