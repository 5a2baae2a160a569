/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.util.List;

/** The callers of the scenarios. Their sound is made once. */
final class CallCast {
    private static final List<String> SENTENCES =
            List.of(
                    "Excuse me, I only want to make an appointment for my dog.",
                    "I am sorry, may I ask you about my old cat this morning.",
                    "Around nine on a Monday would be all right, are you open.");

    private CallCast() {}

    /** Callers who interrupt. */
    static Caller.Cast interrupting(MannersFigures figures) {
        List<CallerSound> sentences =
                SENTENCES.stream()
                        .map(words -> CallerSound.sentence(words, words.hashCode()))
                        .toList();
        var lines = new Interrupter.Lines(CallerSound.noise(1), sentences);
        return (number, ear, sent) -> new Interrupter(lines, ear, sent, figures, number);
    }
}
