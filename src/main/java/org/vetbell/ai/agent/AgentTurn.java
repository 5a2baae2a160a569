/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.vetbell.call.Notebook;
import org.vetbell.call.Reply;
import org.vetbell.call.ReplyAction;
import org.vetbell.port.Answer;
import org.vetbell.port.Asking;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel;
import org.vetbell.port.LanguageModel.Generating;
import org.vetbell.port.LanguageModel.Message;
import org.vetbell.port.LanguageModel.Prompt;
import org.vetbell.port.LanguageModel.ToolCall;
import org.vetbell.port.Receptionist.Work;
import org.vetbell.port.Use;

/**
 * One question to the model: rounds of text and tools until there is nothing more to ask. What it
 * says is given on piece by piece; only a read-back waits until it is whole. Guarded by itself; the
 * sink must not block.
 */
final class AgentTurn implements Work {
    private static final int MOST_ROUNDS = 4;
    private static final int MOST_CALLS = 4;
    private static final int MOST_TOKENS = 400;

    private final Asking asking;
    private final LanguageModel model;
    private final Consumer<Answer> sink;
    private final List<Message> messages = new ArrayList<>();
    private final List<ReplyAction> undelivered = new ArrayList<>();
    private Proposals proposals;
    private Round round;
    private int rounds;
    private String lastSaid = "";
    private boolean readingBack;
    private boolean over;

    AgentTurn(Asking asking, LanguageModel model, Consumer<Answer> sink) {
        this.asking = asking;
        this.model = model;
        this.sink = sink;
        this.proposals = Proposals.in(asking.question().notebook());
        messages.addAll(Conversation.of(asking));
    }

    synchronized void begin() {
        rounds++;
        Prompt prompt =
                new Prompt(Persona.of(asking, proposals), messages, ToolBox.TOOLS, MOST_TOKENS);
        Round next = new Round();
        round = next;
        Generating generating = model.generate(prompt, next);
        next.generating = generating;
    }

    @Override
    public synchronized void cancel() {
        over = true;
        if (round != null) {
            round.generating.cancel();
        }
    }

    private void piece(String sentence) {
        lastSaid = sentence;
        sink.accept(new Answer.Begun(List.of(sentence), List.copyOf(undelivered)));
        undelivered.clear();
    }

    private void ended(Round done) {
        String rest = done.splitter.rest();
        if (done.calls.isEmpty()) {
            finish(rest);
            return;
        }
        tools(done, rest);
    }

    private void tools(Round done, String rest) {
        ToolRun tools = new ToolRun(asking, proposals);
        messages.add(new Message.Assistant(done.text.toString(), done.calls));
        for (ToolCall call : done.calls) {
            String result =
                    switch (tools.run(call)) {
                        case ToolOutcome.Ends ends -> {
                            ends(ends.action(), rest);
                            yield "";
                        }
                        case ToolOutcome.Told told -> told.result();
                        case ToolOutcome.Proposed proposed -> {
                            proposals = proposed.proposal();
                            readingBack = true;
                            yield proposed.result();
                        }
                        case ToolOutcome.Kept kept -> {
                            proposals = kept.proposal();
                            undelivered.add(kept.action());
                            yield kept.result();
                        }
                    };
            if (over) {
                return;
            }
            messages.add(new Message.ToolResult(call.id(), call.name(), result));
        }
        if (rounds == MOST_ROUNDS) {
            give(
                    reply(
                            List.of("Let me connect you with somebody."),
                            List.of(new ReplyAction.TransferToPerson())));
            return;
        }
        if (!rest.isEmpty() && !readingBack) {
            piece(rest);
        }
        begin();
    }

    /** What decides where the call goes needs no further word of the model. */
    private void ends(ReplyAction action, String rest) {
        List<String> sentences =
                switch (action) {
                    case ReplyAction.EndCall ignored ->
                            rest.isEmpty() && lastSaid.isEmpty()
                                    ? List.of("Goodbye.")
                                    : listed(rest);
                    default -> listed(rest);
                };
        List<ReplyAction> actions = new ArrayList<>(undelivered);
        actions.add(action);
        give(reply(sentences, actions));
    }

    private void finish(String rest) {
        if (rest.isEmpty() && lastSaid.isEmpty()) {
            fail("the model said nothing");
            return;
        }
        if (!rest.isEmpty()) {
            lastSaid = rest;
        }
        Reply reply = reply(listed(rest), List.copyOf(undelivered));
        give(readingBack ? reply.toBeHeard() : reply);
    }

    private Reply reply(List<String> sentences, List<ReplyAction> actions) {
        Notebook notebook = proposals.into(asking.question().notebook());
        return new Reply(sentences, true, notebook, Expectation.after(lastSaid), actions);
    }

    private void give(Reply reply) {
        over = true;
        sink.accept(new Answer.Given(reply));
    }

    private void fail(String reason) {
        over = true;
        sink.accept(new Answer.Failed(reason));
    }

    private static List<String> listed(String sentence) {
        return sentence.isEmpty() ? List.of() : List.of(sentence);
    }

    /** What the model says to one prompt. */
    private final class Round implements LanguageModel.Sink {
        private final SentenceSplitter splitter = new SentenceSplitter();
        private final StringBuilder text = new StringBuilder();
        private final List<ToolCall> calls = new ArrayList<>();
        private Generating generating = () -> {};

        @Override
        public void text(String delta) {
            synchronized (AgentTurn.this) {
                if (current()) {
                    text.append(delta);
                    if (!readingBack) {
                        splitter.add(delta).forEach(AgentTurn.this::piece);
                    } else {
                        splitter.hold(delta);
                    }
                }
            }
        }

        @Override
        public void audible() {
            synchronized (AgentTurn.this) {
                if (current() && !readingBack) {
                    splitter.hurry().forEach(AgentTurn.this::piece);
                }
            }
        }

        @Override
        public void toolCall(ToolCall call) {
            synchronized (AgentTurn.this) {
                if (current() && calls.size() < MOST_CALLS) {
                    calls.add(call);
                }
            }
        }

        /** What nobody wants any longer costs the same. */
        @Override
        public void used(Use use) {
            asking.meter().used(use);
        }

        @Override
        public void done() {
            synchronized (AgentTurn.this) {
                if (current()) {
                    ended(this);
                }
            }
        }

        @Override
        public void failed(Fault fault) {
            synchronized (AgentTurn.this) {
                if (current()) {
                    fail(fault.reason());
                }
            }
        }

        private boolean current() {
            return !over && round == this;
        }
    }
}
