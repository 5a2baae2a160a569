/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import org.vetbell.port.SpeechToText;
import org.vetbell.port.TurnTellingContract;

class ScriptedSpeechToTextTest implements TurnTellingContract {
    @Override
    public SpeechToText hearing(String... words) {
        return new ScriptedSpeechToText().hears(words);
    }

    @Override
    public SpeechToText detecting(String... words) {
        return new ScriptedSpeechToText().tellsTurns().hears(words);
    }
}
