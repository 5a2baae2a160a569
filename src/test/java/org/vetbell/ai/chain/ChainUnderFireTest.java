/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vetbell.fake.ManualTime;
import org.vetbell.fake.ai.Words;
import org.vetbell.port.Fault;
import org.vetbell.port.SpeechToText;

/** Recognisers die on their own threads while the caller goes on speaking on another. */
class ChainUnderFireTest {
    private static final int RECOGNISERS = 40;
    private static final int PAUSES = 2000;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @Test
    @Timeout(60)
    void everyPauseIsAnsweredOnceInOrderWhoeverDies() throws Exception {
        Words words = new Words();
        var chain =
                new RecogniserChain(
                        IntStream.range(0, RECOGNISERS)
                                .mapToObj(
                                        i ->
                                                Recogniser.of(
                                                        "r" + i,
                                                        new Mortal(i < RECOGNISERS - 1 ? 50 : -1),
                                                        new ManualTime(),
                                                        Breaker.USUAL_REST))
                                .toList(),
                        (name, fault) -> {});
        var wanted = new SpeechToText.Wanted("en-AU", List.of());
        var listening = chain.listen(wanted, words);
        Future<?> caller =
                threads.submit(
                        () -> {
                            for (int i = 0; i < PAUSES; i++) {
                                listening.audio(new byte[] {(byte) (i >> 8), (byte) i});
                                listening.commit();
                                // One pause at a time, so that the answer can be told from others.
                                assertThat(words.next()).isEqualTo(new Words.Said("" + i));
                            }
                        });
        caller.get(60, TimeUnit.SECONDS);
        listening.close();
        threads.shutdownNow();

        assertThat(words.isEmpty()).isTrue();
    }

    /**
     * Answers with the number it was given as sound, from a thread of its own and holding a lock of
     * its own as a socket's session does; dies instead of an answer after so many.
     */
    private final class Mortal implements SpeechToText {
        private final int life;

        Mortal(int life) {
            this.life = life;
        }

        @Override
        public Readiness readiness() {
            return Readiness.READY;
        }

        @Override
        public Listening listen(Wanted wanted, Sink sink) {
            return new Life(sink);
        }

        private final class Life implements Listening {
            private final Sink sink;
            private int answered;
            private int number;
            private boolean over;

            Life(Sink sink) {
                this.sink = sink;
            }

            @Override
            public synchronized void audio(byte[] mulaw) {
                number = (mulaw[0] & 0xFF) << 8 | mulaw[1] & 0xFF;
            }

            @Override
            public synchronized void commit() {
                int asked = number;
                threads.execute(() -> answer(asked));
            }

            @Override
            public synchronized void close() {
                over = true;
            }

            private synchronized void answer(int asked) {
                if (over) {
                    return;
                }
                if (answered++ == life) {
                    over = true;
                    sink.failed(new Fault(Fault.Kind.BROKEN, "dead"));
                } else {
                    sink.said("" + asked, 1);
                }
            }
        }
    }
}
