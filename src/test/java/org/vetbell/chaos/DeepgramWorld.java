/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.chaos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vetbell.fake.ai.FakeChat;
import org.vetbell.fake.ai.FakeDeepgram;
import org.vetbell.fake.ai.FakeDeepgramSpeech;
import org.vetbell.fake.ai.FakeFlux;
import org.vetbell.fake.ai.FakeOpenAiSpeech;
import org.vetbell.fake.ai.FakeSpeech;
import org.vetbell.fake.ai.Gate;
import org.vetbell.fake.ai.ScriptedRecogniser;
import org.vetbell.launch.OwnServer;
import org.vetbell.launch.RunningVetbell;

/** The packaged application with Deepgram as its only recogniser and its first voice. */
final class DeepgramWorld implements World {
    private final ScriptedRecogniser ears;
    private final EarDialect dialect;
    private final FakeChat mind = FakeChat.listening();
    private final FakeDeepgramSpeech voice = FakeDeepgramSpeech.listening();
    private final FakeOpenAiSpeech secondVoice = FakeOpenAiSpeech.listening();
    private final Gate toEars;
    private final Gate toVoice = Gate.before(voice.url());
    private final Gate toDeepgram;
    private final Map<Stage, Service> services;
    private final OwnServer server;

    private DeepgramWorld(String name, String model, EarDialect dialect, ScriptedRecogniser ears) {
        this.ears = ears;
        this.dialect = dialect;
        toEars = Gate.before(ears.url());
        toDeepgram =
                Gate.before(
                        Map.of(
                                "/v1/speak",
                                toVoice.url(),
                                "/v1/listen",
                                toEars.url(),
                                "/v2/listen",
                                toEars.url()),
                        0);
        services =
                Map.of(
                        Stage.HEARING,
                        new Service(toEars, this::hearing, ears::wentWrong),
                        Stage.VOICE,
                        new Service(toVoice, this::voice, voice::wentWrong));
        ears.hearingSpeechOnly();
        ears.after(() -> Delays.WORDS);
        mind.paced(() -> Delays.FIRST_TOKEN, () -> Delays.TOKEN);
        voice.after(() -> Delays.FIRST_SOUND, () -> Delays.SOUND);
        secondVoice.after(() -> Delays.FIRST_SOUND, () -> Delays.SOUND);
        server = server(name, model);
    }

    /** One that hears by Flux. */
    static DeepgramWorld flux() {
        return new DeepgramWorld("flux", "flux-general-en", EarDialect.FLUX, FakeFlux.listening());
    }

    /** One that hears by Nova. */
    static DeepgramWorld nova() {
        return new DeepgramWorld("nova", "nova-3", EarDialect.NOVA, FakeDeepgram.listening());
    }

    private OwnServer server(String name, String model) {
        return OwnServer.start(
                "faults-" + name,
                given ->
                        given.with("DEEPGRAM_API_KEY", "dg-test")
                                .with("DEEPGRAM_BASE_URL", toDeepgram.url())
                                .with("VETBELL_AI_DEEPGRAM_TRANSCRIPTION_MODEL", model)
                                .with("VETBELL_AI_RECOGNISERS", "deepgram")
                                .with("VETBELL_AI_VOICES", "deepgram,openai")
                                .with("OPENAI_API_KEY", "sk-test")
                                .with("OPENAI_BASE_URL", mind.url())
                                .with("VETBELL_AI_OPENAI_SPEECH_BASE_URL", secondVoice.url())
                                .with("VETBELL_AI_SPEECH_TO_SPEECH", "none")
                                .with("VETBELL_AI_REST_SECONDS", "0"));
    }

    @Override
    public RunningVetbell vetbell() {
        return server.vetbell();
    }

    @Override
    public void prepare(Row row) {
        ears.hears(Row.QUESTION, Row.ANOTHER);
        mind.whenAsked(Row.QUESTION, row.answer()).whenAsked(Row.ANOTHER, row.answer());
        services.get(row.stage()).meets(row.mishap());
    }

    @Override
    public boolean wentWrong(Row row) {
        return services.get(row.stage()).wentWrong();
    }

    @Override
    public void recover() {
        toEars.open();
        toVoice.open();
        ears.forget();
        mind.forget();
        voice.forget();
    }

    @Override
    public List<String> complaints() {
        List<String> all = new ArrayList<>(ears.complaints());
        all.addAll(voice.complaints());
        all.addAll(secondVoice.complaints());
        return all;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        server.close();
        toDeepgram.close();
        toEars.close();
        toVoice.close();
        ears.close();
        mind.close();
        voice.close();
        secondVoice.close();
    }

    private void hearing(Mishap mishap) {
        dialect.meet(ears, mishap);
    }

    private void voice(Mishap mishap) {
        voice.mishaps(
                switch (mishap) {
                    case STALL_MIDWAY -> FakeSpeech.Mishap.STALL_IN_THE_MIDDLE;
                    case FLOOD -> FakeSpeech.Mishap.ENDLESS;
                    case QUOTA -> FakeSpeech.Mishap.HTTP_402;
                    default -> FakeSpeech.Mishap.valueOf(mishap.name());
                });
    }
}
