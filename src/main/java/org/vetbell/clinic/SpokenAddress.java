/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A written address as it is said: abbreviations in full, states and postcodes spelled out. */
public final class SpokenAddress {
    private static final Map<String, String> IN_FULL =
            Map.ofEntries(
                    Map.entry("St", "Street"),
                    Map.entry("Rd", "Road"),
                    Map.entry("Ave", "Avenue"),
                    Map.entry("Hwy", "Highway"),
                    Map.entry("Ln", "Lane"),
                    Map.entry("Dr", "Drive"),
                    Map.entry("Pde", "Parade"),
                    Map.entry("Blvd", "Boulevard"),
                    Map.entry("Cres", "Crescent"),
                    Map.entry("Pl", "Place"),
                    Map.entry("Ct", "Court"));

    private SpokenAddress() {}

    /** The address of a practice, ready to be spoken. */
    public static String of(String address) {
        return Stream.of(address.strip().split("\\s+"))
                .map(SpokenAddress::word)
                .collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        String comma = word.endsWith(",") ? "," : "";
        String bare = word.replaceAll("[.,]+$", "");
        boolean spelled = bare.matches("[A-Z]{2,3}") || bare.matches("[0-9]{4,5}");
        if (spelled) {
            return String.join(" ", bare.split("")) + comma;
        }
        return IN_FULL.getOrDefault(bare, bare) + comma;
    }
}
