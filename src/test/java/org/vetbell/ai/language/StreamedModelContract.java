/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vetbell.ai.language.LanguageSettings.Vendor;
import org.vetbell.fake.ai.FakeChat;
import org.vetbell.fake.ai.FakeChat.Mishap;
import org.vetbell.fake.ai.TestWire;
import org.vetbell.fake.ai.Told;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel;
import org.vetbell.port.LanguageModel.Message;
import org.vetbell.port.LanguageModelContract;
import org.vetbell.port.Service;
import org.vetbell.port.Use;

/** What models of all vendors do, whatever their dialect, in front of one that is faked. */
abstract class StreamedModelContract implements LanguageModelContract {
    final FakeChat fake;
    private final Vendor vendor;
    private final TestWire wire = new TestWire();

    StreamedModelContract(Vendor vendor, FakeChat fake) {
        this.vendor = vendor;
        this.fake = fake;
    }

    @AfterEach
    void close() {
        fake.close();
        wire.close();
    }

    @Override
    public LanguageModel saying(String text) {
        fake.says(text);
        return model();
    }

    @Override
    public LanguageModel calling(String tool, String arguments) {
        fake.calls(tool, arguments);
        return model();
    }

    @Override
    public LanguageModel neverEnding() {
        return failing(Mishap.STALL_MIDWAY);
    }

    @Test
    void whatItCostIsTold() {
        Told told = ask(saying("Yes."));
        assertThat(told.ending()).isEqualTo(Told.DONE);
        Service service = Service.of(model().name());
        assertThat(told.uses())
                .containsExactly(
                        Use.reported(service, Use.Kind.TOKENS_IN, 12),
                        Use.reported(service, Use.Kind.TOKENS_CACHED, 8),
                        Use.reported(service, Use.Kind.TOKENS_OUT, 3));
    }

    @Test
    void whatAnAnswerCostThatNobodyWaitedForIsReckoned() throws InterruptedException {
        Told told = new Told();
        var generating =
                failing(Mishap.STALL_MIDWAY)
                        .generate(LanguageModelContract.prompt(new Message.User("hello")), told);
        told.awaitText("We are open ");
        generating.cancel();

        assertThat(told.uses()).hasSize(2).allMatch(Use::estimated);
        assertThat(told.uses().getLast().kind()).isEqualTo(Use.Kind.TOKENS_OUT);
        assertThat(told.uses().getLast().amount()).isEqualTo("We are open ".length() / 4);
    }

    @Test
    void aRefusedQuestionCostsNothing() {
        Told told = ask(failing(Mishap.HTTP_429));
        assertThat(told.ending()).isInstanceOf(Fault.class);
        assertThat(told.uses()).isEmpty();
    }

    @Test
    void whoeverStopsBeforeTheFirstTokenHangsUp() throws InterruptedException {
        Told told = new Told();
        var generating =
                failing(Mishap.STALL)
                        .generate(LanguageModelContract.prompt(new Message.User("hello")), told);
        while (fake.requests().isEmpty()) {
            Thread.onSpinWait();
        }
        generating.cancel();

        assertThat(fake.wasAbandoned()).isTrue();
        assertThat(told.ended()).isFalse();
    }

    @Test
    void whatIsStoppedBeforeItIsAskedIsNotAsked() {
        Told told = new Told();
        model().generate(LanguageModelContract.prompt(new Message.User("hello")), told).cancel();
        ask(saying("Yes.")).ending();

        assertThat(told.ended()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP_401, REFUSED",
        "HTTP_429, BUSY",
        "HTTP_500, BROKEN",
        "GARBAGE, GARBLED",
        "HALF, BROKEN"
    })
    void whatGoesWrongIsAFault(Mishap mishap, Fault.Kind kind) {
        assertThat(ask(failing(mishap)).ending())
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(kind));
    }

    @Test
    void aBusyServiceSaysForHowLongItWantsToBeLeftAlone() {
        assertThat(ask(failing(Mishap.HTTP_429)).ending())
                .isEqualTo(new Fault(Fault.Kind.BUSY, "HTTP 429", Duration.ofSeconds(2)));
    }

    @Test
    void aFirstTokenThatDoesNotComeInTimeIsAFault() {
        Told told = ask(failing(Mishap.STALL));
        wire.pass(Duration.ofMillis(1500));

        assertThat(told.ending())
                .isInstanceOfSatisfying(
                        Fault.class, f -> assertThat(f.kind()).isEqualTo(Fault.Kind.SLOW));
    }

    @Test
    void aTokenThatDoesNotComeInTimeIsAFaultAndTheRequestIsStopped() throws InterruptedException {
        // All that comes: a deadline that is being set anew cannot pass.
        Told told = ask(failing(Mishap.STALL_MIDWAY)).awaitText("We are open ");
        wire.pass(Duration.ofMillis(1000));

        assertThat(told.ending())
                .isInstanceOfSatisfying(
                        Fault.class, f -> assertThat(f.kind()).isEqualTo(Fault.Kind.SLOW));
        assertThat(fake.wasAbandoned()).isTrue();
    }

    @Test
    void noDeadlineOutlivesItsAnswer() {
        ask(saying("Yes.")).ending();
        assertThat(wire.alarms()).isZero();
    }

    /** What becomes of an answer in which the vendor says that something went wrong. */
    final void assertErrorWithin(Fault.Kind kind) {
        assertThat(ask(failing(Mishap.ERROR_WITHIN)).ending())
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(kind));
    }

    private LanguageModel failing(Mishap mishap) {
        fake.fails(mishap);
        return model();
    }

    private LanguageModel model() {
        var account =
                new LanguageSettings.Account(vendor, "sk-test", URI.create(fake.url()), "a-model");
        var patience =
                new Patience(
                        Duration.ofMillis(1500), Duration.ofMillis(1000), Duration.ofSeconds(15));
        return LanguageModels.of(new LanguageSettings(List.of(account), patience), wire.wire())
                .getFirst();
    }
}
