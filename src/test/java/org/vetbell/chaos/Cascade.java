/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.chaos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vetbell.fake.ai.ConversationMishap;
import org.vetbell.fake.ai.FakeChat;
import org.vetbell.fake.ai.FakeElevenLabs;
import org.vetbell.fake.ai.FakeOpenAiConversations;
import org.vetbell.fake.ai.FakeOpenAiRealtime;
import org.vetbell.fake.ai.FakeOpenAiSpeech;
import org.vetbell.fake.ai.FakeScribe;
import org.vetbell.fake.ai.FakeSpeech;
import org.vetbell.fake.ai.Gate;
import org.vetbell.fake.ai.SpokenReply;
import org.vetbell.fake.ai.VoiceMishap;
import org.vetbell.launch.OwnServer;
import org.vetbell.launch.RunningVetbell;

/** The packaged application with a service for each stage, which rests from none of them. */
final class Cascade implements World {
    private final FakeOpenAiRealtime ears = FakeOpenAiRealtime.listening().hearingSpeechOnly();
    private final FakeScribe secondEars = FakeScribe.listening();
    private final FakeChat mind = FakeChat.listening();
    private final FakeElevenLabs voice = FakeElevenLabs.listening();
    private final FakeOpenAiSpeech secondVoice = FakeOpenAiSpeech.listening();
    private final FakeOpenAiConversations model =
            FakeOpenAiConversations.listening().hearingSpeechOnly();
    private final Gate toModel = Gate.before(model.url());
    private final Gate toEars = Gate.before(ears.url());
    private final Gate toSecondEars = Gate.before(secondEars.url());
    private final Gate toMind = Gate.before(mind.url());
    private final Gate toVoice = Gate.before(voice.url());
    private final Gate toElevenLabs =
            Gate.before(
                    Map.of(
                            "/v1/text-to-speech/",
                            toVoice.url(),
                            "/v1/speech-to-text/",
                            toSecondEars.url()),
                    0);
    private final Gate toSecondVoice = Gate.before(secondVoice.url());
    private final Map<Stage, Service> services =
            Map.of(
                    Stage.CONVERSATION, new Service(toModel, this::conversation, this::conversed),
                    Stage.HEARING, new Service(toEars, this::hearing, ears::wentWrong),
                    Stage.SECOND_HEARING,
                            new Service(toSecondEars, this::secondHearing, secondEars::wentWrong),
                    Stage.LANGUAGE, new Service(toMind, this::language, this::asked),
                    Stage.VOICE, new Service(toVoice, this::voice, voice::wentWrong),
                    Stage.SECOND_VOICE,
                            new Service(toSecondVoice, this::secondVoice, secondVoice::wentWrong));
    private final OwnServer server;
    private int askedBefore;

    /**
     * @param name of its server
     * @param conversing whether calls begin with a model that hears and speaks by itself
     */
    Cascade(String name, boolean conversing) {
        model.after(() -> Delays.WORDS).paced(() -> Delays.FIRST_TOKEN, () -> Delays.TOKEN);
        ears.after(() -> Delays.WORDS);
        secondEars.hearingSpeechOnly();
        secondEars.after(() -> Delays.WORDS);
        mind.paced(() -> Delays.FIRST_TOKEN, () -> Delays.TOKEN);
        voice.after(() -> Delays.FIRST_SOUND, () -> Delays.SOUND);
        secondVoice.after(() -> Delays.FIRST_SOUND, () -> Delays.SOUND);
        server = server("faults-" + name, conversing);
    }

    private OwnServer server(String name, boolean conversing) {
        return OwnServer.start(
                name,
                given ->
                        given.with("OPENAI_API_KEY", "sk-test")
                                .with("OPENAI_BASE_URL", toMind.url())
                                .with("VETBELL_AI_OPENAI_REALTIME_BASE_URL", toEars.url())
                                .with("VETBELL_AI_OPENAI_SPEECH_BASE_URL", toSecondVoice.url())
                                .with("ELEVENLABS_API_KEY", "xi-test")
                                .with("ELEVENLABS_BASE_URL", toElevenLabs.url())
                                .with("VETBELL_AI_RECOGNISERS", "openai,elevenlabs")
                                .with("VETBELL_AI_SPEECH_TO_SPEECH", conversing ? "openai" : "none")
                                .with("VETBELL_AI_OPENAI_SPEECH_TO_SPEECH_BASE_URL", toModel.url())
                                .with("VETBELL_AI_REST_SECONDS", "0"));
    }

    @Override
    public RunningVetbell vetbell() {
        return server.vetbell();
    }

    @Override
    public void prepare(Row row) {
        askedBefore = model.asked().size();
        model.hears(Row.QUESTION, Row.ANOTHER).otherwise(asked -> SpokenReply.saying(row.answer()));
        ears.hears(Row.QUESTION, Row.ANOTHER);
        secondEars.hears(Row.QUESTION, Row.ANOTHER);
        if (row.stage() != Stage.LANGUAGE) {
            mind.whenAsked(Row.QUESTION, row.answer());
        }
        mind.whenAsked(Row.ANOTHER, row.answer());
        // Whoever completes an answer that broke off need not know the question's words.
        mind.otherwise(request -> row.answer());
        if (row.stage() == Stage.SECOND_HEARING) {
            services.get(Stage.HEARING).meets(Mishap.HTTP_401);
        }
        if (row.stage() == Stage.SECOND_VOICE) {
            services.get(Stage.VOICE).meets(Mishap.HTTP_401);
        }
        services.get(row.stage()).meets(row.mishap());
    }

    @Override
    public boolean wentWrong(Row row) {
        return services.get(row.stage()).wentWrong();
    }

    @Override
    public void recover() {
        gates().forEach(Gate::open);
        model.forget();
        ears.forget();
        secondEars.forget();
        mind.forget();
        voice.forget();
        secondVoice.forget();
    }

    @Override
    public List<String> complaints() {
        List<String> all = new ArrayList<>(ears.complaints());
        all.addAll(secondEars.complaints());
        all.addAll(model.complaints());
        all.addAll(voice.complaints());
        all.addAll(secondVoice.complaints());
        return all;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        server.close();
        toElevenLabs.close();
        for (Gate gate : gates()) {
            gate.close();
        }
        model.close();
        ears.close();
        secondEars.close();
        mind.close();
        voice.close();
        secondVoice.close();
    }

    private List<Gate> gates() {
        return List.of(toModel, toEars, toSecondEars, toMind, toVoice, toSecondVoice);
    }

    private void conversation(Mishap mishap) {
        model.mishaps(
                switch (mishap) {
                    case STALL_MIDWAY -> ConversationMishap.STALL_IN_THE_MIDDLE;
                    case RESET_MIDWAY -> ConversationMishap.RESET_IN_THE_MIDDLE;
                    case FLOOD -> ConversationMishap.ENDLESS;
                    default -> ConversationMishap.valueOf(mishap.name());
                });
    }

    /** Whether the model was asked in this call, and so met what it was to meet. */
    private boolean conversed() {
        return model.asked().size() > askedBefore;
    }

    private void hearing(Mishap mishap) {
        switch (mishap) {
            case RESET_TWICE ->
                    ears.mishaps(FakeOpenAiRealtime.Mishap.RESET, FakeOpenAiRealtime.Mishap.RESET);
            case FAILED -> ears.mishaps(FakeOpenAiRealtime.Mishap.ITEM_FAILED);
            default -> ears.mishaps(FakeOpenAiRealtime.Mishap.valueOf(mishap.name()));
        }
    }

    private void secondHearing(Mishap mishap) {
        EarDialect.SCRIBE.meet(secondEars, mishap);
    }

    private void language(Mishap mishap) {
        switch (mishap) {
            case RESET -> toMind.breakOff();
            case RESET_MIDWAY -> mind.whenAsked(Row.QUESTION, FakeChat.Mishap.HALF_LATER);
            case RESET_MIDWAY_TWICE ->
                    mind.whenAsked(Row.QUESTION, FakeChat.Mishap.HALF_LATER)
                            .whenAsked(Row.ANOTHER, FakeChat.Mishap.HALF_LATER);
            case FAILED -> mind.whenAsked(Row.QUESTION, FakeChat.Mishap.ERROR_WITHIN);
            default -> mind.whenAsked(Row.QUESTION, FakeChat.Mishap.valueOf(mishap.name()));
        }
    }

    /** Whether the model, or the gate before it, met the question in this call. */
    private boolean asked() {
        return toMind.turnedAway() > 0
                || mind.requests().getLast().toString().contains(Row.QUESTION);
    }

    private void voice(Mishap mishap) {
        voice.mishaps(
                switch (mishap) {
                    case STALL_MIDWAY -> VoiceMishap.STALL_IN_THE_MIDDLE;
                    case RESET_MIDWAY -> VoiceMishap.RESET_IN_THE_MIDDLE;
                    case FLOOD -> VoiceMishap.ENDLESS;
                    case NO_END -> VoiceMishap.NO_FINAL;
                    default -> VoiceMishap.valueOf(mishap.name());
                });
    }

    private void secondVoice(Mishap mishap) {
        secondVoice.mishaps(
                switch (mishap) {
                    case STALL_MIDWAY -> FakeSpeech.Mishap.STALL_IN_THE_MIDDLE;
                    case FLOOD -> FakeSpeech.Mishap.ENDLESS;
                    default -> FakeSpeech.Mishap.valueOf(mishap.name());
                });
    }
}
