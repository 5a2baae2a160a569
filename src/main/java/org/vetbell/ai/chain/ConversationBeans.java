/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.vetbell.ai.openai.OpenAiConversationSettings;
import org.vetbell.ai.openai.OpenAiConversations;
import org.vetbell.ai.openai.OpenAiSettings;
import org.vetbell.ai.wire.Wire;
import org.vetbell.port.Conversations;
import org.vetbell.port.Receptionist;

/** Puts together who hears, answers and speaks as one, from what is set up. */
@Dependent
class ConversationBeans {
    private static final Logger LOG = Logger.getLogger(ConversationBeans.class.getName());

    /** Without an account nothing is opened, not even the wire. */
    @Produces
    @Singleton
    Conversations conversations(
            ChainSettings settings,
            OpenAi openAi,
            ConversationChain.Others others,
            Instance<Wire> wire,
            Instance<ChainMetrics> metrics) {
        if (settings.conversations().isEmpty() || openAi.account().key().isEmpty()) {
            return Conversations.NONE;
        }
        var speech = new OpenAiConversations(wire.get(), openAi.account(), openAi.conversations());
        var breaker = new Breaker(speech.name(), Clock.systemUTC(), settings.rest());
        var model = new ConversationChain.Speaker(speech, breaker);
        ChainMetrics shown = metrics.get();
        shown.show(model);
        LOG.log(Level.INFO, "Callers on a media stream talk with {0}", speech.name());
        var watchers = new ConversationChain.Watchers(shown, shown::modelLost);
        return new ConversationChain(List.of(model), others, watchers);
    }

    @Produces
    @Singleton
    OpenAi openAi() {
        Config config = ConfigProvider.getConfig(ConversationBeans.class.getClassLoader());
        return new OpenAi(
                OpenAiSettings.forConversations(config), OpenAiConversationSettings.from(config));
    }

    @Produces
    @Singleton
    ConversationChain.Others others(
            Recognisers recognisers, Models models, Receptionist receptionist, VoiceChain voice) {
        return new ConversationChain.Others(
                recognisers.all(),
                models.all(),
                receptionist,
                // What the model does not say itself shall sound like it.
                voice.preferring(VoiceChainSettings.OPENAI),
                new Breaker("judged elsewhere", Clock.systemUTC(), Duration.ZERO));
    }

    /** An account, and how it converses. */
    record OpenAi(OpenAiSettings account, OpenAiConversationSettings conversations) {}
}
