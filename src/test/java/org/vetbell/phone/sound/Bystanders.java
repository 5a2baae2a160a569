/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.sound;

import java.util.List;

/** People in the room with the caller who talk among themselves. */
public final class Bystanders {

    private static final List<String> TALK =
            List.of(
                    "Did you see where I put the lead, it was on the chair this morning",
                    "We have been waiting here for quite a while, have we not",
                    "She never liked the basket, but what else can one do");

    private Bystanders() {}

    /** What each of them says, 8 kHz; made anew at each call, which takes a second or so. */
    public static List<List<short[]>> sentences() {
        return List.of(
                of(EmbeddedVoice.bystander(85, 140)),
                of(EmbeddedVoice.bystander(115, 165)),
                of(EmbeddedVoice.bystander(185, 175)),
                of(EmbeddedVoice.bystander(220, 155)));
    }

    private static List<short[]> of(Voice voice) {
        return TALK.stream().map(voice::speak).toList();
    }
}
