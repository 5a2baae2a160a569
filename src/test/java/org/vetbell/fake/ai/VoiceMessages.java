/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import jakarta.json.Json;
import java.util.Base64;

/** What ElevenLabs says on a multi-context socket, in both spellings its pages have. */
final class VoiceMessages {
    private VoiceMessages() {}

    static String sound(String context, byte[] mulaw, boolean otherSpelling) {
        return Json.createObjectBuilder()
                .add("audio", Base64.getEncoder().encodeToString(mulaw))
                .addNull("isFinal")
                .addNull("alignment")
                .add(otherSpelling ? "context_id" : "contextId", context)
                .build()
                .toString();
    }

    static String last(String context, boolean otherSpelling) {
        return Json.createObjectBuilder()
                .add(otherSpelling ? "isFinal" : "is_final", true)
                .add(otherSpelling ? "context_id" : "contextId", context)
                .build()
                .toString();
    }

    static String error(String context, String code) {
        return Json.createObjectBuilder()
                .add("error", code)
                .add("message", "not to be repeated")
                .add("contextId", context)
                .build()
                .toString();
    }

    static String crowded() {
        return "{\"error\":\"max_active_conversations\",\"code\":1008}";
    }
}
