/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.twiml;

import java.time.Duration;
import java.util.List;
import org.vetbell.call.Expecting;

/**
 * One question to the caller.
 *
 * @param spoken what the caller hears meanwhile and may interrupt
 * @param action where the answer goes
 * @param ears which kinds of answer are taken
 * @param expecting the answer's shape
 * @param silence how long to wait for its beginning
 */
record Prompt(
        List<String> spoken, Target action, Ears ears, Expecting expecting, Duration silence) {

    enum Ears {
        KEYS,
        WORDS_AND_KEYS
    }

    /** A number is keyed digit by digit and ended with the hash key; anything else is one key. */
    boolean manyKeys() {
        return expecting.kind() == Expecting.Kind.NUMBER;
    }
}
