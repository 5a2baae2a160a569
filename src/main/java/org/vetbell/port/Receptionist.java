/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import java.util.function.Consumer;

/**
 * Whoever answers the caller: turns what was said into what to say and do.
 *
 * <p>Called from a drain worker: must return at once. It keeps nothing of a call between turns;
 * what it wants to remember goes into the reply's notebook. Everything in a question is untrusted.
 */
@FunctionalInterface
public interface Receptionist {
    /**
     * Answers one question: any number of {@link Answer.Begun}, then exactly one {@link
     * Answer.Given} or {@link Answer.Failed}, from any one thread at a time, now or later; nothing
     * more once cancelled, but what is already on its way.
     */
    Work answer(Asking asking, Consumer<Answer> sink);

    /** An answer being worked on. */
    @FunctionalInterface
    interface Work {
        /** Work that was done at once. */
        Work DONE = () -> {};

        /** Stops it. Harmless twice and after the end. */
        void cancel();
    }
}
