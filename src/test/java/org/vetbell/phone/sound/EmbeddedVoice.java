/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.sound;

import com.sun.speech.freetts.VoiceManager;
import java.util.Locale;

/**
 * FreeTTS's 8 kHz {@code kevin}. Any thread; one sentence at a time. The first instance of a
 * process takes about a second to load.
 */
public final class EmbeddedVoice implements Voice {

    private static final String VOICES = "freetts.voices";
    private static final String KEVIN =
            "com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory";

    private final com.sun.speech.freetts.Voice kevin;

    private EmbeddedVoice(float pitchHz, float wordsPerMinute) {
        System.setProperty(VOICES, KEVIN);
        kevin = VoiceManager.getInstance().getVoice("kevin");
        kevin.allocate();
        kevin.setPitch(pitchHz);
        kevin.setRate(wordsPerMinute);
    }

    /** The voice that stands for the carrier's own, which reads {@code <Say>} to the caller. */
    public static Voice agent() {
        return new EmbeddedVoice(100, 150);
    }

    /** The caller's voice: higher, so that the two can be told apart on the tape. */
    public static Voice caller() {
        return new EmbeddedVoice(150, 150);
    }

    /** Somebody in the room with the caller. */
    static EmbeddedVoice bystander(float pitchHz, float wordsPerMinute) {
        return new EmbeddedVoice(pitchHz, wordsPerMinute);
    }

    @Override
    public synchronized short[] speak(String words) {
        var collected = new SampleCollector();
        kevin.setAudioPlayer(collected);
        kevin.speak(speakable(words));
        return collected.samples();
    }

    /**
     * The voice knows English letters and digits only; a leading plus of a number would be read as
     * a word.
     */
    private static String speakable(String words) {
        return words.replaceAll("[^\\p{ASCII}]", " ").toLowerCase(Locale.ROOT);
    }
}
