/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import org.vetbell.port.SpeechToText;
import org.vetbell.port.SpeechToTextContract;

class ScriptedSpeechToTextTest implements SpeechToTextContract {
    @Override
    public SpeechToText hearing(String... words) {
        return new ScriptedSpeechToText().hears(words);
    }
}
