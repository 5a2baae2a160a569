/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import org.vetbell.port.SpeechToSpeech;
import org.vetbell.port.SpeechToSpeechContract;

class ScriptedSpeechToSpeechTest implements SpeechToSpeechContract {
    private final ScriptedSpeechToSpeech scripted = new ScriptedSpeechToSpeech().tellsTurns();

    @Override
    public SpeechToSpeech model() {
        return scripted;
    }

    @Override
    public void willHear(String... words) {
        scripted.hears(words);
    }

    @Override
    public void willSay(String words) {
        scripted.says(words);
    }

    @Override
    public void willCall(String words, String tool, String arguments) {
        scripted.calls(words, tool, arguments);
    }

    @Override
    public void willHang(String words) {
        scripted.hangs(words);
    }
}
