/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import java.util.Arrays;
import org.vetbell.audio.MuLaw;
import org.vetbell.audio.Tone;
import org.vetbell.clinic.Voice;
import org.vetbell.port.TextToSpeech;

/** A voice that hums 60 ms for every character, at once and on the calling thread. */
public final class ToneTextToSpeech implements TextToSpeech {
    private static final int MILLIS_PER_CHARACTER = 60;
    private static final int PIECE = 100 * MuLaw.BYTES_PER_MILLI;

    @Override
    public Speaking speak(String sentence, Voice voice, Sink sink) {
        byte[] hum = Tone.beep();
        int bytes = sentence.strip().length() * MILLIS_PER_CHARACTER * MuLaw.BYTES_PER_MILLI;
        for (int sent = 0; sent < bytes; sent += PIECE) {
            sink.audio(Arrays.copyOf(hum, Math.min(PIECE, bytes - sent)));
        }
        sink.done();
        return () -> {};
    }
}
