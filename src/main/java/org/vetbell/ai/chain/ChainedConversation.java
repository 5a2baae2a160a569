/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.vetbell.ai.live.LiveCall;
import org.vetbell.port.Answer;
import org.vetbell.port.Asking;
import org.vetbell.port.Conversations.Conversation;
import org.vetbell.port.Conversations.Sink;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel;
import org.vetbell.port.Receptionist;
import org.vetbell.port.SpeechToText.Listening;
import org.vetbell.port.SpeechToText.Wanted;
import org.vetbell.port.TextToSpeech;

/**
 * One call that a model hears and answers by itself, until it is lost; then recognisers, language
 * models and voices take over where it left off: they hear again what has no words yet, go on with
 * an answer that was begun, knowing the words that came meanwhile, and say what is left of a
 * sentence.
 */
final class ChainedConversation implements Conversation, LiveCall.Within, RecogniserChain.Losses {
    private final ConversationChain.Others others;
    private final ConversationChain.Watchers watchers;
    private final Sink sink;
    private final LiveEar ear;
    private final LateWords words = new LateWords();
    private volatile boolean fallen;
    private Listening listening;
    private LiveCall live;

    private ChainedConversation(
            LiveEar ear,
            ConversationChain.Others others,
            ConversationChain.Watchers watchers,
            Sink sink) {
        this.ear = ear;
        this.others = others;
        this.watchers = watchers;
        this.sink = sink;
    }

    /** Opens everything; {@code model} shares its breaker with all calls. */
    static ChainedConversation begin(
            ConversationChain.Speaker model,
            ConversationChain.Others others,
            ConversationChain.Watchers watchers,
            Wanted wanted,
            Sink sink) {
        var ear = new LiveEar(model.speech());
        var conversation = new ChainedConversation(ear, others, watchers, sink);
        conversation.open(model, wanted);
        return conversation;
    }

    private void open(ConversationChain.Speaker model, Wanted wanted) {
        List<Recogniser> all = new ArrayList<>();
        all.add(new Recogniser(model.name(), ear, model.breaker()));
        all.addAll(others.recognisers());
        listening = words.counted(new RecogniserChain(all, this).listen(wanted, words.kept(sink)));
        if (ear.session() == null) {
            fall(new Fault(Fault.Kind.BROKEN, "it failed lately"));
        } else {
            live = new LiveCall(model.name(), ear.session(), others.voice(), this);
        }
    }

    @Override
    public Listening listening() {
        return listening;
    }

    @Override
    public Receptionist receptionist() {
        return this::answer;
    }

    private Receptionist.Work answer(Asking asking, Consumer<Answer> to) {
        boolean free = fallen || asking.meter().spent();
        Receptionist its = free ? others.receptionist() : live.receptionist();
        return its.answer(asking, to);
    }

    @Override
    public TextToSpeech voice() {
        return live == null ? others.voice() : live.voice();
    }

    @Override
    public void heard(Duration played) {
        if (live != null) {
            live.heard(played);
        }
    }

    @Override
    public LanguageModel completed(LanguageModel model) {
        Supplier<String> question = words.ofQuestion();
        List<Model> all = new ArrayList<>();
        all.add(new Model(model, others.always()));
        for (Model each : others.models()) {
            all.add(new Model(LateWords.telling(each.language(), question), each.breaker()));
        }
        return new ModelChain(all, watchers.models());
    }

    /** The session may be well, but a caller must not wait for it once more. */
    @Override
    public void lost(Fault fault) {
        ear.fail(fault);
    }

    @Override
    public void lost(String recogniser, Fault fault) {
        watchers.recognisers().lost(recogniser, fault);
        if (!fallen) {
            fall(fault);
        }
    }

    private void fall(Fault fault) {
        fallen = true;
        sink.fell(fault);
    }
}
