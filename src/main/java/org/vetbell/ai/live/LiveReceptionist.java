/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.live;

import java.util.List;
import java.util.function.Consumer;
import org.vetbell.ai.agent.ModelReceptionist;
import org.vetbell.ai.agent.News;
import org.vetbell.call.CallerInput;
import org.vetbell.port.Answer;
import org.vetbell.port.Asking;
import org.vetbell.port.LanguageModel.Message;
import org.vetbell.port.Receptionist;

/**
 * Answers one call with a model that hears and speaks by itself, by the same rules and tools as any
 * other model. Called by one thread at a time.
 */
final class LiveReceptionist implements Receptionist {
    private final LiveModel.Live model;
    private final LiveVoice voice;
    private final LiveCall.Within within;
    private final News news = new News();

    LiveReceptionist(LiveModel.Live model, LiveVoice voice, LiveCall.Within within) {
        this.model = model;
        this.voice = voice;
        this.within = within;
    }

    @Override
    public Work answer(Asking asking, Consumer<Answer> sink) {
        voice.nextQuestion();
        var live = new LiveModel(model, voice, news.of(asking), known(asking), within::lost);
        return new ModelReceptionist(within.completed(live))
                .answer(asking, answer -> sink.accept(noted(answer)));
    }

    private Answer noted(Answer answer) {
        switch (answer) {
            case Answer.Begun begun -> news.own(begun.sentences());
            case Answer.Given given -> news.own(given.reply().sentences());
            case Answer.Failed ignored -> {}
        }
        return answer;
    }

    /** Others said this to the caller, who heard so much of it. */
    void overheard(String sentence, String heard) {
        news.own(List.of(sentence));
        if (!heard.isBlank()) {
            model.session().tell(List.of(new Message.Assistant(heard, List.of())));
        }
    }

    private static LiveModel.Known known(Asking asking) {
        return asking.question().input() instanceof CallerInput.Heard heard
                        && heard.text().isBlank()
                ? LiveModel.Known.ONLY_SOUND
                : LiveModel.Known.WORDS;
    }
}
