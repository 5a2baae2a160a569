/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.live;

import java.time.Duration;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel;
import org.vetbell.port.Receptionist;
import org.vetbell.port.SpeechToSpeech;
import org.vetbell.port.TextToSpeech;

/**
 * One call in which a model hears and speaks by itself: what a call needs of it, as a receptionist
 * and a voice. Any thread.
 */
public final class LiveCall {
    private final LiveVoice voice;
    private final LiveReceptionist receptionist;

    /**
     * @param name the model's
     * @param others says what the model does not say itself
     */
    public LiveCall(
            String name, SpeechToSpeech.Session session, TextToSpeech others, Within within) {
        voice = new LiveVoice(others, this::overheard);
        receptionist = new LiveReceptionist(new LiveModel.Live(name, session), voice, within);
    }

    /** What becomes of answers that fail. Any thread; must not block. */
    public interface Within {
        /**
         * A model that asks {@code live} and, should that fail with an answer it began, lets others
         * complete it.
         */
        LanguageModel completed(LanguageModel live);

        /** An answer failed: nothing more is to be asked of this model. */
        void lost(Fault fault);
    }

    private void overheard(String sentence, String heard) {
        receptionist.overheard(sentence, heard);
    }

    /** Asks the model. */
    public Receptionist receptionist() {
        return receptionist;
    }

    /** Gives the model's own sound to its own sentences. */
    public TextToSpeech voice() {
        return voice;
    }

    /** So much was played of what the voice gave since this was told last. */
    public void heard(Duration played) {
        voice.heard(played);
    }
}
