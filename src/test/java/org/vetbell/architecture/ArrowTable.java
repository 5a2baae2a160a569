package org.vetbell.architecture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The packages and their allowed arrows, as the design lists them. A package that is not in the
 * table is an error: give it a row first.
 */
final class ArrowTable {

    /**
     * One package's row.
     *
     * @param ours the packages of ours it may use
     * @param platform beginnings of the names of other packages it may use, beside the JDK's
     */
    private record Row(Set<String> ours, List<String> platform) {}

    private static final List<String> CDI =
            List.of(
                    "jakarta.enterprise.",
                    "jakarta.inject",
                    "jakarta.annotation",
                    "jakarta.interceptor");
    private static final List<String> CONFIG = List.of("org.eclipse.microprofile.config");
    private static final List<String> METRICS = List.of("org.eclipse.microprofile.metrics");
    private static final List<String> API_DESCRIPTION =
            List.of("org.eclipse.microprofile.openapi.annotations");
    private static final List<String> WEB =
            List.of("jakarta.ws.rs", "jakarta.websocket", "jakarta.servlet");

    private static final Row VENDOR_EDGE =
            new Row(
                    Set.of("port", "call", "clinic", "triage", "audio"),
                    join(
                            CDI,
                            CONFIG,
                            METRICS,
                            List.of(
                                    "jakarta.json",
                                    "dev.langchain4j",
                                    "io.github.resilience4j",
                                    "com.sun.speech.freetts",
                                    "org.vosk")));

    private static final Map<String, Row> ROWS =
            Map.ofEntries(
                    Map.entry("clinic", new Row(Set.of(), List.of())),
                    Map.entry("audio", new Row(Set.of(), List.of())),
                    Map.entry("triage", new Row(Set.of("clinic"), List.of())),
                    Map.entry("call", new Row(Set.of("clinic", "triage"), List.of())),
                    Map.entry(
                            "port",
                            new Row(Set.of("call", "clinic", "triage", "audio"), List.of())),
                    Map.entry(
                            "desk",
                            new Row(
                                    Set.of("port", "call", "clinic", "triage", "audio"),
                                    join(CDI, CONFIG, METRICS))),
                    Map.entry(
                            "twilio",
                            new Row(
                                    Set.of("desk", "port", "call", "clinic", "audio"),
                                    join(
                                            CDI,
                                            CONFIG,
                                            METRICS,
                                            API_DESCRIPTION,
                                            WEB,
                                            List.of("jakarta.json", "com.twilio")))),
                    Map.entry("ai", VENDOR_EDGE),
                    Map.entry("pims", VENDOR_EDGE),
                    Map.entry("dsp", new Row(Set.of("audio"), List.of("dev.onvoid.webrtc"))),
                    Map.entry(
                            "store",
                            new Row(
                                    Set.of("port", "call", "clinic", "audio"),
                                    join(
                                            CDI,
                                            CONFIG,
                                            METRICS,
                                            List.of(
                                                    "jakarta.persistence",
                                                    "jakarta.transaction",
                                                    "jakarta.json",
                                                    "org.flywaydb",
                                                    "io.github.bucket4j",
                                                    "org.h2",
                                                    "org.postgresql")))),
                    Map.entry(
                            "console",
                            new Row(
                                    Set.of("desk", "port", "call", "clinic", "triage"),
                                    join(
                                            CDI,
                                            CONFIG,
                                            METRICS,
                                            API_DESCRIPTION,
                                            WEB,
                                            List.of("jakarta.security", "jakarta.json")))));

    private ArrowTable() {}

    /** Whether one package of ours may use another; {@code app} is the root and may use all. */
    static boolean allows(String from, String to) {
        return from.equals(to) || from.equals("app") || row(from).ours().contains(to);
    }

    /** Whether a package of ours may use one that is neither ours nor the JDK's. */
    static boolean allowsPlatform(String from, String packageName) {
        return from.equals("app")
                || row(from).platform().stream().anyMatch(packageName::startsWith);
    }

    private static Row row(String name) {
        return Optional.ofNullable(ROWS.get(name)).orElse(new Row(Set.of(), List.of()));
    }

    @SafeVarargs
    private static List<String> join(List<String>... lists) {
        return List.of(lists).stream().flatMap(List::stream).toList();
    }
}
