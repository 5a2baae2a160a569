/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import org.vetbell.port.TextToSpeech;
import org.vetbell.port.TextToSpeechContract;

class ToneTextToSpeechTest implements TextToSpeechContract {

    @Override
    public TextToSpeech textToSpeech() {
        return new ToneTextToSpeech();
    }
}
