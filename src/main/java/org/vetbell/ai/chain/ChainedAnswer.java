/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.vetbell.ai.wire.OneAtATime;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel.Generating;
import org.vetbell.port.LanguageModel.Message;
import org.vetbell.port.LanguageModel.Prompt;
import org.vetbell.port.LanguageModel.Sink;
import org.vetbell.port.LanguageModel.ToolCall;
import org.vetbell.port.Use;

/** One answer, by one model after the other. Steps of all threads happen one after the other. */
final class ChainedAnswer implements Generating {
    private static final String GO_ON =
            "(You were cut off there. Go on exactly where you stopped, in the same sentence, without"
                    + " repeating anything and without remarking on it.)";
    private static final Fault NONE_LEFT = new Fault(Fault.Kind.BROKEN, "all models failed lately");

    private final Iterator<Model> models;
    private final ModelChain.Losses losses;
    private final Prompt prompt;
    private final Sink sink;
    private final OneAtATime steps = new OneAtATime();
    private final StringBuilder said = new StringBuilder();
    private Leg leg;
    private boolean asked;
    private boolean over;

    ChainedAnswer(List<Model> models, ModelChain.Losses losses, Prompt prompt, Sink sink) {
        this.models = models.iterator();
        this.losses = losses;
        this.prompt = prompt;
        this.sink = sink;
    }

    void begin() {
        steps.run(() -> next(NONE_LEFT));
    }

    @Override
    public void cancel() {
        steps.run(
                () -> {
                    if (!over) {
                        over = true;
                        leg.leave();
                    }
                });
    }

    private void next(Fault why) {
        while (models.hasNext()) {
            Model model = models.next();
            Optional<Breaker.Permit> permit = model.breaker().permit();
            if (permit.isPresent()) {
                leg = new Leg(model, permit.get());
                leg.begin();
                return;
            }
        }
        over = true;
        sink.failed(why);
    }

    private Prompt whatIsLeft() {
        if (said.isEmpty()) {
            return prompt;
        }
        List<Message> messages = new ArrayList<>(prompt.messages());
        messages.add(new Message.Assistant(said.toString(), List.of()));
        messages.add(new Message.User(GO_ON));
        return new Prompt(prompt.system(), messages, prompt.tools(), prompt.mostTokens());
    }

    /** A model at work; what it says once it is replaced counts no longer. */
    private final class Leg implements Sink {
        private final Model model;
        private final Breaker.Permit permit;
        private Generating generating = () -> {};

        Leg(Model model, Breaker.Permit permit) {
            this.model = model;
            this.permit = permit;
        }

        void begin() {
            generating = model.language().generate(whatIsLeft(), this);
        }

        void leave() {
            permit.unused();
            generating.cancel();
        }

        @Override
        public void text(String delta) {
            whileCurrent(
                    () -> {
                        permit.worked();
                        said.append(delta);
                        sink.text(delta);
                    });
        }

        /** One that was replaced, or nobody wants any longer, costs the same. */
        @Override
        public void used(Use use) {
            sink.used(use);
        }

        @Override
        public void audible() {
            whileCurrent(sink::audible);
        }

        @Override
        public void toolCall(ToolCall call) {
            whileCurrent(
                    () -> {
                        permit.worked();
                        asked = true;
                        sink.toolCall(call);
                    });
        }

        @Override
        public void done() {
            whileCurrent(
                    () -> {
                        permit.worked();
                        over = true;
                        sink.done();
                    });
        }

        @Override
        public void failed(Fault fault) {
            whileCurrent(
                    () -> {
                        permit.failed(fault);
                        losses.lost(model.name(), fault);
                        if (asked) {
                            // Another model must not ask for the same tool again.
                            over = true;
                            sink.done();
                        } else {
                            next(fault);
                        }
                    });
        }

        private void whileCurrent(Runnable step) {
            steps.run(
                    () -> {
                        if (!over && leg == this) {
                            step.run();
                        }
                    });
        }
    }
}
