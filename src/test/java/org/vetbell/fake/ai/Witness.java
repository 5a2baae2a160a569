/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

/**
 * Is told what passes at a fake just before it gives it, or as it gets it, so that it can be said
 * afterwards how much of a wait was the provider's. Any thread; must not block.
 */
public interface Witness {
    /** Sees nothing. */
    Witness NONE = (what, words) -> {};

    /** What passes. */
    enum What {
        /** A recogniser gave words that may still change. */
        PARTIAL,
        /** A recogniser gave words for good. */
        WORDS,
        /** A model was asked. */
        QUESTION,
        /** A model gave more of its answer. */
        TEXT,
        /** A voice was given a sentence. */
        SENTENCE,
        /** The first sound of a sentence, or of an answer that a model speaks, was given. */
        SOUND
    }

    /**
     * It passes.
     *
     * @param words what it is about: the caller's words so far, the whole answer that was planned
     *     to the question, the answer so far, the sentence
     */
    void sees(What what, String words);
}
