/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.twiml;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vetbell.phone.wire.Method;

/** One instruction of a document, with the carrier's defaults filled in. URLs are absolute. */
public sealed interface Verb {

    /** Verbs that may stand inside a {@link Gather} as its prompt. */
    sealed interface Prompt extends Verb permits Say, Play, Pause {}

    record Say(String text, String language) implements Prompt {}

    record Play(String url) implements Prompt {}

    record Pause(Duration length) implements Prompt {}

    /**
     * @param finishOnKey the key that ends the input, empty for none
     * @param numDigits 0 for unlimited
     */
    record Gather(
            List<Prompt> prompt,
            Target action,
            Input input,
            Duration timeout,
            int numDigits,
            String finishOnKey,
            boolean actionOnEmptyResult,
            boolean bargeIn)
            implements Verb {}

    /** What a {@link Gather} listens to. */
    record Input(boolean keys, boolean speech) {}

    record Record(
            Target action,
            Duration silence,
            String finishOnKey,
            Duration maxLength,
            boolean beep,
            Optional<Target> statusCallback,
            Optional<Target> transcription)
            implements Verb {}

    /**
     * Records the whole call in the background.
     *
     * @param events of which the callback wants to be told
     */
    record StartRecording(Optional<Target> statusCallback, Set<String> events, int channels)
            implements Verb {}

    /** Without an action the document goes on after the conversation. */
    record Dial(List<Phone> phones, Optional<Target> action, Duration timeout, Duration timeLimit)
            implements Verb {}

    /**
     * A telephone that rings.
     *
     * @param screening the document for whoever answers, before the caller is let through
     */
    record Phone(String number, Optional<Target> screening) {}

    record Redirect(Target target) implements Verb {}

    record Hangup() implements Verb {}

    record Reject(String reason) implements Verb {}

    record Connect(Stream stream, Optional<Target> action) implements Verb {}

    /** Where a verb makes the carrier ask next. */
    record Target(String url, Method method) {}
}
