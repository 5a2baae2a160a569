/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vetbell.phone.carrier.Act;
import org.vetbell.phone.carrier.Callee;

class TypingCallerTest {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @Test
    void speaksLinesPressesKeysAndHangsUpAtTheEnd() {
        TypingCaller caller = typing("Hello there\n5#\n\n");
        assertThat(answer(caller)).contains(new Act.Speak("Hello there"));
        assertThat(answer(caller)).contains(new Act.Press("5#"));
        assertThat(answer(caller)).contains(new Act.StaySilent());
        assertThat(answer(caller)).contains(new Act.HangUp());
    }

    @Test
    void waitsAsLongAsTold() {
        TypingCaller caller = typing("/wait 3\nHello\n");
        assertThat(answer(caller)).isEmpty();
        assertThat(caller.act(Duration.ofSeconds(2))).isEmpty();
        assertThat(caller.answer(Duration.ofSeconds(3))).contains(new Act.Speak("Hello"));
    }

    @Test
    void saysHowTheNextDialledNumberBehaves() {
        TypingCaller caller = typing("/callee busy\nx\n");
        answer(caller);
        assertThat(caller.callee("+61270100111")).isEqualTo(Callee.BUSY);
        assertThat(caller.callee("+61270100111")).isEqualTo(Callee.ANSWERED);
    }

    @Test
    void explainsItselfWhenItDoesNotUnderstand() {
        TypingCaller caller = typing("/dance\n/wait soon\n");
        answer(caller);
        answer(caller);
        assertThat(screen.toString(StandardCharsets.UTF_8)).contains("/hangup");
    }

    private static Optional<Act> answer(TypingCaller caller) {
        return caller.answer(Duration.ZERO);
    }

    private TypingCaller typing(String lines) {
        var caller = new TypingCaller(new PrintStream(screen, true, StandardCharsets.UTF_8));
        caller.listenTo(new BufferedReader(new StringReader(lines)));
        return caller;
    }
}
