/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.util.List;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel;

/**
 * Language models in the order of preference. One that fails before it said anything is replaced by
 * the next; one that fails midway as well, which is told what was said and goes on from there, as
 * the caller may have heard it. Any thread.
 */
final class ModelChain implements LanguageModel {
    private final List<Model> models;
    private final Losses losses;

    ModelChain(List<Model> models, Losses losses) {
        this.models = List.copyOf(models);
        this.losses = losses;
    }

    /** Whether a question that is asked now would be put to a model. */
    boolean permits() {
        return models.stream().anyMatch(model -> model.breaker().permits());
    }

    @Override
    public String name() {
        return models.stream().map(Model::name).findFirst().orElse("none");
    }

    @Override
    public Generating generate(Prompt prompt, Sink sink) {
        var chained = new ChainedAnswer(models, losses, prompt, sink);
        chained.begin();
        return chained;
    }

    /** Told of models that fail. Must not block. */
    @FunctionalInterface
    interface Losses {
        void lost(String model, Fault fault);
    }
}
