/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.agent;

import java.util.function.Consumer;
import org.vetbell.port.Answer;
import org.vetbell.port.Asking;
import org.vetbell.port.LanguageModel;
import org.vetbell.port.Receptionist;

/** Answers callers with a language model. Any thread. */
public final class ModelReceptionist implements Receptionist {
    private final LanguageModel model;

    /** One that asks {@code model}. */
    public ModelReceptionist(LanguageModel model) {
        this.model = model;
    }

    @Override
    public Work answer(Asking asking, Consumer<Answer> sink) {
        var turn = new AgentTurn(asking, model, sink);
        turn.begin();
        return turn;
    }
}
