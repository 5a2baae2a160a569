/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Function;
import org.vetbell.ai.wire.Wire;
import org.vetbell.fake.ai.HandHeldWire;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel;
import org.vetbell.port.LanguageModel.Message;
import org.vetbell.port.LanguageModel.ToolCall;
import org.vetbell.port.LanguageModelContract;
import org.vetbell.port.Use;

/**
 * A language model whose service answers with anything. The answer ends once, is not longer than
 * what came, and nothing that was said is told as a fault or logged.
 */
public final class AnyModel {
    private static final Duration LONG = Duration.ofMinutes(1);

    private AnyModel() {}

    /** Lets the service say that, and compares. */
    public static void keepsItsPromises(Function<Wire, LanguageModel> model, byte[] input) {
        var wire = new HandHeldWire();
        wire.answers(input);
        var sink = new Promises(input.length);
        try (LogWatch log = new LogWatch()) {
            model.apply(wire.wire())
                    .generate(
                            LanguageModelContract.prompt(new Message.User("My dog is limping.")),
                            sink);
            wire.pass(LONG);
            log.assertTellsNothing();
        }
        assertThat(sink.over).as("the answer is over").isTrue();
    }

    private static final class Promises implements LanguageModel.Sink {
        private int left;
        private boolean over;

        Promises(int letters) {
            left = letters;
        }

        @Override
        public void text(String delta) {
            assertThat(delta).isNotEmpty();
            came(delta);
        }

        @Override
        public void toolCall(ToolCall call) {
            came(call.arguments());
        }

        @Override
        public void done() {
            came("");
            over = true;
        }

        @Override
        public void failed(Fault fault) {
            came("");
            over = true;
            AnyRecogniser.assertTellsNothing(fault);
        }

        @Override
        public void used(Use use) {}

        private void came(String text) {
            assertThat(over).as("something came after the end").isFalse();
            left -= text.length();
            assertThat(left).as("letters that came").isNotNegative();
        }
    }
}
