/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vetbell.ai.agent.ModelReceptionist;
import org.vetbell.ai.deepgram.DeepgramSettings;
import org.vetbell.ai.deepgram.DeepgramTranscription;
import org.vetbell.ai.elevenlabs.ScribeSettings;
import org.vetbell.ai.elevenlabs.ScribeTranscription;
import org.vetbell.ai.language.LanguageModels;
import org.vetbell.ai.language.LanguageSettings;
import org.vetbell.ai.openai.OpenAiSettings;
import org.vetbell.ai.openai.OpenAiTranscription;
import org.vetbell.ai.wire.Wire;
import org.vetbell.call.CallerInput;
import org.vetbell.call.History;
import org.vetbell.call.Notebook;
import org.vetbell.call.Question;
import org.vetbell.call.Reply;
import org.vetbell.call.ReplyAction;
import org.vetbell.call.TurnId;
import org.vetbell.fake.MapConfig;
import org.vetbell.fake.SampleClinics;
import org.vetbell.fake.ai.TestWire;
import org.vetbell.fake.ai.Words;
import org.vetbell.phone.BadOption;
import org.vetbell.phone.Given;
import org.vetbell.phone.carrier.Act;
import org.vetbell.phone.scenario.ScenarioReader;
import org.vetbell.phone.scenario.Step;
import org.vetbell.port.Answer;
import org.vetbell.port.Asking;
import org.vetbell.port.LanguageModel;
import org.vetbell.port.Meter;
import org.vetbell.port.SpeechToText;

/** The simulated providers behind the adapters that Vetbell reaches the real ones by. */
class SimulatorTest {
    private static final String SCENARIO = "src/test/resources/scenarios/visit.txt";
    private static final SpeechToText.Wanted WANTED = new SpeechToText.Wanted("en-AU", List.of());
    private static final byte LOUD = 0x20;
    private static final byte QUIET = (byte) 0xFF;

    private final AtomicInteger heard = new AtomicInteger();
    private final Plan plan =
            onAnyPort(
                    plan(
                            Map.of(
                                    "delay.words",
                                    "2/4",
                                    "delay.first-token",
                                    "2/4",
                                    "delay.token",
                                    "0")));
    private final Simulator simulator = Simulator.start(plan, heard::incrementAndGet);
    private final MapConfig environment = new MapConfig(configured(simulator.variables()));
    private final TestWire wire = new TestWire();
    private Notebook notebook = Notebook.EMPTY;
    private int turn;

    @AfterEach
    void close() throws InterruptedException {
        assertThat(simulator.complaints()).isEmpty();
        simulator.close();
        wire.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyCallerIsHeardFromTheBeginning(Ears ears) {
        for (int caller = 0; caller < 2; caller++) {
            var words = new Words();
            SpeechToText.Listening line = ears.of(wire.wire(), environment).listen(WANTED, words);
            for (String expected : plan.talk().lines().subList(0, 2)) {
                line.audio(sound(500, LOUD));
                line.commit();
                assertThat(words.next()).isEqualTo(new Words.Said(expected));
                line.audio(sound(2000, QUIET));
            }
            line.close();
        }
        assertThat(heard).hasValue(2);
    }

    @ParameterizedTest
    @EnumSource
    void aPauseWithinALineIsNotItsEnd(Ears ears) {
        var words = new Words();
        SpeechToText.Listening line = ears.of(wire.wire(), environment).listen(WANTED, words);
        line.audio(sound(500, LOUD));
        line.commit();
        assertThat(words.next()).isEqualTo(new Words.Said(plan.talk().lines().getFirst()));
        line.audio(sound(600, QUIET));
        line.audio(sound(500, LOUD));
        line.commit();
        assertThat(words.next()).isEqualTo(new Words.Said(""));
        line.close();
    }

    /** Whoever can listen. */
    enum Ears {
        OPENAI {
            @Override
            SpeechToText of(Wire wire, MapConfig environment) {
                return new OpenAiTranscription(wire, OpenAiSettings.from(environment));
            }
        },
        SCRIBE {
            @Override
            SpeechToText of(Wire wire, MapConfig environment) {
                return new ScribeTranscription(wire, ScribeSettings.from(environment));
            }
        },
        NOVA {
            @Override
            SpeechToText of(Wire wire, MapConfig environment) {
                return new DeepgramTranscription(wire, DeepgramSettings.from(environment));
            }
        },
        FLUX {
            @Override
            SpeechToText of(Wire wire, MapConfig environment) {
                DeepgramSettings its = DeepgramSettings.from(environment);
                return new DeepgramTranscription(
                        wire,
                        new DeepgramSettings(
                                its.key(), its.base(), "flux-general-en", its.finalWithin()));
            }
        };

        abstract SpeechToText of(Wire wire, MapConfig environment);
    }

    @Test
    void theShippedTalkBooksOnceAnswersAndEnds() throws InterruptedException {
        List<ReplyAction> actions = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (String line : plan.talk().lines()) {
            for (Answer answer : ask(line)) {
                switch (answer) {
                    case Answer.Begun begun -> {
                        actions.addAll(begun.actions());
                        said.addAll(begun.sentences());
                    }
                    case Answer.Given given -> {
                        actions.addAll(given.reply().actions());
                        said.addAll(given.reply().sentences());
                    }
                    case Answer.Failed failed -> throw new AssertionError(failed.reason());
                }
            }
        }

        assertThat(actions)
                .satisfiesExactly(
                        booked ->
                                assertThat(booked)
                                        .isInstanceOf(ReplyAction.RequestAppointment.class),
                        ended -> assertThat(ended).isEqualTo(new ReplyAction.EndCall()));
        assertThat(said)
                .anyMatch(sentence -> sentence.startsWith("We are open"))
                .doesNotContain(plan.talk().otherwise());
    }

    @Test
    void whatNoTalkForeseesIsAskedForOnceMore() throws InterruptedException {
        assertThat(reply(ask("Do you sell hay")).sentences())
                .containsExactly(plan.talk().otherwise());
    }

    @Test
    void ofLinesThatWereSaidInOneGoTheLastIsAnswered() throws InterruptedException {
        List<Answer> answers =
                ask(
                        "hello i'd like to book an appointment for my dog please THANK YOU, that's all"
                                + " i wanted to know.");

        assertThat(reply(answers).actions()).containsExactly(new ReplyAction.EndCall());
    }

    @Test
    void theCallerOfTheScenarioSaysTheLinesOfTheTalk() throws IOException {
        List<String> said = new ArrayList<>();
        for (Step step :
                ScenarioReader.read("visit", Files.readString(Path.of(SCENARIO))).steps()) {
            if (step instanceof Step.Do act && act.act() instanceof Act.Speak speak) {
                said.add(speak.words());
            }
        }
        assertThat(said).isEqualTo(plan.talk().lines());
    }

    @Test
    void peopleAreToldHowToPointVetbellAtThem() {
        String banner = Providers.banner(plan(Map.of()), simulator);

        assertThat(banner).contains("350/500 ms", "375/750 ms", "every 20 ms");
        simulator
                .variables()
                .forEach(
                        (name, value) ->
                                assertThat(banner).contains("export " + name + "=" + value + "\n"));
    }

    @Test
    void aTakenPortIsNamed() {
        String taken = simulator.variables().get("OPENAI_BASE_URL").replaceAll(".*:", "");
        Plan again = plan(Map.of("port", taken));

        assertThatThrownBy(() -> Simulator.start(again, () -> {}))
                .isInstanceOf(BadOption.class)
                .hasMessageContaining("Port " + taken + " is taken");
    }

    @Test
    void optionsThatMakeNoSenseAreRefused() {
        for (String option : List.of("port", "seed", "delay.token")) {
            assertThatThrownBy(() -> plan(Map.of(option, "many")))
                    .isInstanceOf(BadOption.class)
                    .hasMessageContaining("-D" + option + "=many");
        }
        assertThatThrownBy(() -> plan(Map.of("talk", "nonsense"))).isInstanceOf(BadOption.class);
        assertThatThrownBy(() -> plan(Map.of("port", "65535"))).isInstanceOf(BadOption.class);
    }

    private List<Answer> ask(String words) throws InterruptedException {
        LanguageModel model =
                LanguageModels.of(LanguageSettings.from(environment), wire.wire()).getFirst();
        var question =
                new Question(
                        new TurnId(++turn),
                        new CallerInput.Said(words, 1),
                        notebook,
                        true,
                        "+61491570199");
        BlockingQueue<Answer> queue = new LinkedBlockingQueue<>();
        new ModelReceptionist(model)
                .answer(
                        new Asking(
                                SampleClinics.harbour(),
                                LocalDateTime.of(2026, 11, 23, 10, 5),
                                question,
                                History.NONE,
                                Meter.NONE),
                        queue::add);
        List<Answer> answers = new ArrayList<>();
        do {
            Answer next = queue.poll(10, TimeUnit.SECONDS);
            assertThat(next).as("an answer to " + words).isNotNull();
            answers.add(next);
        } while (answers.getLast() instanceof Answer.Begun);
        if (answers.getLast() instanceof Answer.Given given) {
            notebook = given.reply().notebook();
        }
        return answers;
    }

    private static Reply reply(List<Answer> answers) {
        return ((Answer.Given) answers.getLast()).reply();
    }

    private static byte[] sound(int millis, byte code) {
        byte[] sound = new byte[8 * millis];
        Arrays.fill(sound, code);
        return sound;
    }

    private static Plan plan(Map<String, String> options) {
        var properties = new Properties();
        properties.putAll(options);
        return Plan.of(new Given(properties, Map.of()));
    }

    private static Plan onAnyPort(Plan plan) {
        return new Plan(
                plan.talk(),
                0,
                plan.seed(),
                plan.words(),
                plan.firstToken(),
                plan.token(),
                plan.firstSound(),
                plan.sound());
    }

    /** As MicroProfile Config finds environment variables by the names of settings. */
    private static Map<String, String> configured(Map<String, String> variables) {
        return variables.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                v ->
                                        v.getKey()
                                                .replace(
                                                        "VETBELL_AI_OPENAI_REALTIME_BASE_URL",
                                                        "vetbell.ai.openai.realtime-base-url"),
                                Map.Entry::getValue));
    }
}
