/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.util.List;
import java.util.regex.Pattern;

/** The parts of a call's path that a profile is summed up by. The first that fits counts. */
enum Part {
    EAR(
            "the ear",
            "audio\\.(Ear|Endpointer|Voic|BandRise|Spectrum|NoiseFloor|LineLevel|DyingSound|MuLaw)"),
    PLAYOUT("playout", "audio\\."),
    MACHINE("the call's machine", "(call|triage|clinic)\\."),
    STORE("storing the journal", "store\\."),
    VOICE("our voice", "ai\\."),
    SEND("sending, in the server's socket", "twilio\\.media\\.(SessionWire|Streams)"),
    MESSAGES("reading and writing messages", "twilio\\."),
    DESK("mailbox, scope, session, timers", "(desk|app)\\."),
    RELAY("the relay", "bench\\.relay\\."),
    SERVER("the server: receiving, its threads", "");

    private static final String OURS = "org.vetbell.";

    private final String title;
    private final Pattern classes;

    Part(String title, String classes) {
        this.title = title;
        this.classes = Pattern.compile(classes);
    }

    String title() {
        return title;
    }

    /**
     * The part a stack belongs to, by our innermost method on it.
     *
     * @param methods from the innermost outwards, with their classes and packages
     */
    static Part of(List<String> methods) {
        for (String method : methods) {
            if (method.startsWith(OURS)) {
                return ofOurs(method.substring(OURS.length()));
            }
        }
        return SERVER;
    }

    private static Part ofOurs(String method) {
        for (Part part : values()) {
            if (part.classes.matcher(method).lookingAt()) {
                return part;
            }
        }
        return SERVER;
    }
}
