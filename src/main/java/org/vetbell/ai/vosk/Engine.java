/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.vosk;

/** A library that recognises speech, with its model. Any thread. */
interface Engine extends AutoCloseable {
    /** How many samples a second its model wants. */
    int rateHz();

    /**
     * Begins to listen to somebody.
     *
     * @throws IllegalStateException when the library does not
     */
    Recognition begin();

    /** Frees the model. */
    @Override
    void close();

    /** Somebody being listened to. One thread at a time; may take as long as decoding does. */
    interface Recognition extends AutoCloseable {
        /** More sound; gives whether the library takes what it heard for complete. */
        boolean accept(short[] samples);

        /** What is complete, as JSON with a {@code text}. */
        String result();

        /** What is heard so far, as JSON with a {@code partial}. */
        String partial();

        /** All that is left, as JSON with a {@code text}; what follows is something new. */
        String finish();

        @Override
        void close();
    }
}
