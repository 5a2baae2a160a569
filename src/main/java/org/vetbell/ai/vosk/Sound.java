/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.vosk;

import java.util.ArrayList;
import java.util.List;
import org.vetbell.audio.MuLaw;
import org.vetbell.audio.Upsampler;

/**
 * A caller's telephone sound on its way through the library, and the words that it makes of it. The
 * library's own end of an utterance is no end of a turn: such words are kept until the pause. One
 * thread at a time; may take as long as decoding does.
 */
final class Sound implements AutoCloseable {
    private final Engine engine;
    private final Upsampler upsampler;
    private final List<VoskWords> certain = new ArrayList<>();
    private Engine.Recognition recognition;

    Sound(Engine engine) {
        this.engine = engine;
        this.upsampler = new Upsampler(engine.rateHz());
    }

    /** All words since the last pause, after more sound. */
    String hear(byte[] mulaw) {
        if (recognition().accept(upsampler.more(MuLaw.decode(mulaw)))) {
            keep(recognition().result());
        }
        return (text() + " " + VoskWords.of(recognition().partial()).text()).strip();
    }

    /** The words up to a pause, for good. */
    VoskWords pause() {
        keep(recognition().finish());
        var all =
                new VoskWords(
                        text(),
                        certain.stream().mapToDouble(VoskWords::confidence).min().orElse(1));
        certain.clear();
        return all;
    }

    @Override
    public void close() {
        if (recognition != null) {
            recognition.close();
            recognition = null;
        }
    }

    private Engine.Recognition recognition() {
        if (recognition == null) {
            recognition = engine.begin();
        }
        return recognition;
    }

    private void keep(String told) {
        VoskWords words = VoskWords.of(told);
        if (!words.text().isEmpty()) {
            certain.add(words);
        }
    }

    private String text() {
        return String.join(" ", certain.stream().map(VoskWords::text).toList());
    }
}
