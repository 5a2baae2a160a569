/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Abbreviations and signs in English text. Pure. */
final class EnglishAbbreviations {
    private static final Map<String, String> DAYS =
            Map.of(
                    "Mon", "Monday",
                    "Tue", "Tuesday",
                    "Wed", "Wednesday",
                    "Thu", "Thursday",
                    "Fri", "Friday",
                    "Sat", "Saturday",
                    "Sun", "Sunday");
    private static final Map<String, String> MONTHS =
            Map.ofEntries(
                    Map.entry("Jan", "January"),
                    Map.entry("Feb", "February"),
                    Map.entry("Mar", "March"),
                    Map.entry("Apr", "April"),
                    Map.entry("Jun", "June"),
                    Map.entry("Jul", "July"),
                    Map.entry("Aug", "August"),
                    Map.entry("Sep", "September"),
                    Map.entry("Oct", "October"),
                    Map.entry("Nov", "November"),
                    Map.entry("Dec", "December"));
    private static final Map<String, String> UNITS =
            Map.ofEntries(
                    Map.entry("kg", "kilogram"),
                    Map.entry("mg", "milligram"),
                    Map.entry("ml", "millilitre"),
                    Map.entry("mL", "millilitre"),
                    Map.entry("km", "kilometre"),
                    Map.entry("cm", "centimetre"),
                    Map.entry("mm", "millimetre"),
                    Map.entry("min", "minute"),
                    Map.entry("mins", "minute"),
                    Map.entry("hr", "hour"),
                    Map.entry("hrs", "hour"));
    private static final String DAY =
            "(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:s|rs|urs|day|sday|nesday|rsday|ursday|urday)?";

    private static final String[] DAYS_IN_TEXT = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

    /** Before figures are read. */
    static final List<Rewriting> RULES = rules();

    /** After figures are read. */
    static final List<Rewriting> SIGNS =
            List.of(
                    Rewriting.of("\\s?%", " percent").onlyWith("%"),
                    Rewriting.of("\\s?&\\s?", " and ").onlyWith("&"),
                    Rewriting.of("(?<=\\w)\\s?\\+\\s?(?=\\w)", " plus ").onlyWith("+"),
                    Rewriting.of("\\s=\\s", " equals ").onlyWith("="),
                    Rewriting.of("(?<=\\w)\\s?@\\s?(?=\\w)", " at ").onlyWith("@"),
                    Rewriting.of("(?<=[a-z])/(?=[a-z])", " or ").onlyWith("/"));

    private EnglishAbbreviations() {}

    private static List<Rewriting> rules() {
        List<Rewriting> rules = new ArrayList<>();
        rules.add(
                Rewriting.of(
                                "\\b" + DAY + "\\.?\\s?[-\u2013\u2014]\\s?" + DAY + "\\b\\.?",
                                m -> DAYS.get(m.group(1)) + " to " + DAYS.get(m.group(2)))
                        .onlyWith(DAYS_IN_TEXT));
        rules.add(
                Rewriting.of(
                                "\\b(Mon|Tue|Wed|Thu|Fri)(?:s|rs|urs)?\\b(?:\\.(?=\\s[a-z\\d]))?",
                                m -> DAYS.get(m.group(1)))
                        .onlyWith(DAYS_IN_TEXT));
        rules.add(
                Rewriting.of("\\b(Sat|Sun)\\.?(?=,? \\d)", m -> DAYS.get(m.group(1)))
                        .onlyWith(Rewriting.DIGITS));
        rules.add(
                Rewriting.of(
                                "\\b(" + String.join("|", MONTHS.keySet()) + ")t?\\b\\.?(?= \\d)",
                                m -> MONTHS.get(m.group(1)))
                        .onlyWith(Rewriting.DIGITS));
        rules.add(
                Rewriting.of(
                                "(?<=\\d )("
                                        + String.join("|", MONTHS.keySet())
                                        + ")t?\\b(?:\\.(?= ))?",
                                m -> MONTHS.get(m.group(1)))
                        .onlyWith(Rewriting.DIGITS));
        rules.add(
                Rewriting.of(
                                "\\b(\\d+)\\s?(kg|mg|m[lL]|km|cm|mm|mins?|hrs?)\\b",
                                m ->
                                        m.group(1)
                                                + " "
                                                + UNITS.get(m.group(2))
                                                + (m.group(1).equals("1") ? "" : "s"))
                        .onlyWith(Rewriting.DIGITS));
        rules.addAll(words());
        return List.copyOf(rules);
    }

    /** A street has its name before it, a doctor and a saint have theirs behind. */
    private static List<Rewriting> words() {
        return List.of(
                Rewriting.of("(?<=[A-Z][a-z]{1,20} )St\\b(?:\\.(?=[ ,]))?", "Street")
                        .onlyWith("St"),
                Rewriting.of("(?<=[A-Z][a-z]{1,20} )Rd\\b(?:\\.(?=[ ,]))?", "Road").onlyWith("Rd"),
                Rewriting.of("(?<=[A-Z][a-z]{1,20} )Ave\\b(?:\\.(?=[ ,]))?", "Avenue")
                        .onlyWith("Ave"),
                Rewriting.of("(?<=[A-Z][a-z]{1,20} )Hwy\\b(?:\\.(?=[ ,]))?", "Highway")
                        .onlyWith("Hwy"),
                Rewriting.of("\\bSt\\.?(?= [A-Z])", "Saint").onlyWith("St"),
                Rewriting.of("\\bDr\\.?(?= [A-Z])", "Doctor").onlyWith("Dr"),
                Rewriting.of("\\bMr\\.?(?= [A-Z])", "Mister").onlyWith("Mr"),
                Rewriting.of("\\bMrs\\.?(?= [A-Z])", "Missus").onlyWith("Mrs"),
                Rewriting.of("\\bProf\\.?(?= [A-Z])", "Professor").onlyWith("Prof"),
                Rewriting.of("\\b[Nn]o\\. ?(?=\\d)", "number ").onlyWith("o."),
                Rewriting.of("\\be\\.g\\.,?", "for example").onlyWith("e.g"),
                Rewriting.of("\\bi\\.e\\.,?", "that is").onlyWith("i.e"),
                Rewriting.of("\\betc\\b\\.?(?=[ ,])", "et cetera").onlyWith("etc"),
                Rewriting.of("\\betc\\b", "et cetera").onlyWith("etc"),
                Rewriting.of("\\bvs\\b\\.?", "versus").onlyWith("vs"),
                Rewriting.of("\\bapprox\\b\\.?", "approximately").onlyWith("approx"),
                Rewriting.of("\\b[Aa]ppt\\b\\.?", "appointment").onlyWith("ppt"),
                Rewriting.of("\\basap\\b|\\bASAP\\b", "as soon as possible")
                        .onlyWith("asap", "ASAP"));
    }
}
