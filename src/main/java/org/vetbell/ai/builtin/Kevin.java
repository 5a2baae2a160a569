/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import java.text.Normalizer;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One instance of FreeTTS's 8 kHz voice {@code kevin}: English, robotic, clear, and at home on the
 * telephone, for it needs no resampling. One thread at a time; loading takes up to a second.
 */
final class Kevin {
    private static final int LONGEST = 1000;
    private static final float WORDS_PER_MINUTE = 150;

    /**
     * The voice draws out the last word of a sentence, and so doubles the length of one that has
     * few: a remark of one to three short words is said as fast as people say it.
     */
    private static final Pattern REMARK =
            Pattern.compile("\\p{L}{2,5}('\\p{L})?( \\p{L}{2,5}){0,2}\\.");

    private static final int REMARK_PER_MINUTE = 240;

    private final Voice voice;

    private Kevin(Voice voice) {
        this.voice = voice;
    }

    /** Loads the voice from the library's own jar, whichever class loader that came with. */
    static Kevin load() {
        Voice voice =
                Stream.of(new KevinVoiceDirectory().getVoices())
                        .filter(v -> v.getName().equals("kevin"))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("the voice kevin is missing"));
        voice.allocate();
        return new Kevin(voice);
    }

    /**
     * Speaks one sentence into {@code sound}; returns when it is complete or no longer wanted.
     *
     * @return false when it was broken off
     */
    boolean speak(String sentence, TelephoneSound sound, BooleanSupplier wanted) {
        voice.setAudioPlayer(new SampleTap(sound, wanted));
        voice.setRate(REMARK.matcher(sentence).matches() ? REMARK_PER_MINUTE : WORDS_PER_MINUTE);
        return voice.speak(speakable(sentence));
    }

    /** Ends its output thread. */
    void close() {
        voice.deallocate();
    }

    /** The voice knows ASCII only: letters lose their accents, the rest becomes silence. */
    private static String speakable(String sentence) {
        String plain =
                Normalizer.normalize(sentence, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .replace('\u2019', '\'')
                        .replaceAll("[^\\x20-\\x7E]|[<>&]", " ")
                        .strip();
        return plain.substring(0, Math.min(LONGEST, plain.length()));
    }
}
