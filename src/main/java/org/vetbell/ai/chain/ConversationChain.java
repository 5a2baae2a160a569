/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.util.List;
import org.vetbell.port.Conversations;
import org.vetbell.port.Receptionist;
import org.vetbell.port.SpeechToSpeech;
import org.vetbell.port.SpeechToText.Readiness;
import org.vetbell.port.SpeechToText.Wanted;
import org.vetbell.port.TextToSpeech;

/**
 * Conversations with models that hear and speak by themselves, in the order of preference; a call
 * has the first that is trusted. Any thread.
 */
final class ConversationChain implements Conversations {
    private final List<Speaker> models;
    private final Others others;
    private final Watchers watchers;

    ConversationChain(List<Speaker> models, Others others, Watchers watchers) {
        this.models = List.copyOf(models);
        this.others = others;
        this.watchers = watchers;
    }

    /** A model, and whether it is trusted. */
    record Speaker(SpeechToSpeech speech, Breaker breaker) {
        String name() {
            return speech.name();
        }

        private boolean permits() {
            return speech.readiness() == Readiness.READY && breaker.permits();
        }
    }

    /** Who wants to know what becomes of all this. Must not block. */
    record Watchers(RecogniserChain.Losses recognisers, ModelChain.Losses models) {}

    /**
     * Who takes over.
     *
     * @param always the breaker of a model that is judged elsewhere
     */
    record Others(
            List<Recogniser> recognisers,
            List<Model> models,
            Receptionist receptionist,
            TextToSpeech voice,
            Breaker always) {
        Others {
            recognisers = List.copyOf(recognisers);
            models = List.copyOf(models);
        }
    }

    @Override
    public Readiness readiness() {
        return models.stream().anyMatch(Speaker::permits) ? Readiness.READY : Readiness.DOWN;
    }

    @Override
    public Conversation begin(Wanted wanted, Sink sink) {
        Speaker model =
                models.stream().filter(Speaker::permits).findFirst().orElse(models.getFirst());
        return ChainedConversation.begin(model, others, watchers, wanted, sink);
    }
}
