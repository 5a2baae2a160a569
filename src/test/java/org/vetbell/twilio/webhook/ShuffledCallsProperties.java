/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vetbell.twilio.webhook.CarriedCall.Delivery;
import org.vetbell.twilio.webhook.CarriedCall.Outcome;

/**
 * Whole calls, each played twice: once by a carrier that delivers everything once and in order, and
 * once by one that repeats what it likes as often as it likes, brings reports late, out of order or
 * not at all, and meets a new process now and then. Both end alike.
 *
 * <p>What the carrier waits for comes in order, as it asks for the next step only when it has the
 * document of the last. The report that a call is over comes at last: without it nobody knows that
 * a caller who said nothing has gone.
 *
 * <p>{@code -Dshuffle.events} deliveries are made (10,000), from {@code -Dshuffle.seed}.
 */
class ShuffledCallsProperties {
    private static final int EVENTS = Integer.getInteger("shuffle.events", 10_000);
    private static final long SEED = Long.getLong("shuffle.seed", System.nanoTime());

    @Test
    void aCallEndsAlikeHoweverItsDeliveriesCome() {
        int events = 0;
        int calls = 0;
        for (long seed = SEED; events < EVENTS; seed++) {
            Outcome plain = new CarriedCall(seed, new Orderly()).outcome();
            var post = new Disorderly(new Random(seed));
            Outcome shuffled = new CarriedCall(seed, post).outcome();

            assertThat(shuffled).as("-Dshuffle.seed=%d", seed).isEqualTo(plain);
            assertThat(shuffled.live()).as("-Dshuffle.seed=%d", seed).isZero();
            events += post.made;
            calls++;
        }
        System.out.printf("%d deliveries of %d calls, from seed %d%n", events, calls, SEED);
    }

    /** Everything once, at once. */
    private static final class Orderly implements CarriedCall.Post {
        @Override
        public String bring(CarriedCall call, Delivery delivery) {
            return call.reach(delivery);
        }

        @Override
        public void report(CarriedCall call, Delivery delivery) {
            call.reach(delivery);
        }

        @Override
        public void end(CarriedCall call) {
            // nothing is left
        }
    }

    /** Whatever a network, a proxy and a restarting server can do to deliveries. */
    private static final class Disorderly implements CarriedCall.Post {
        private final Random chance;
        private final List<Brought> brought = new ArrayList<>();
        private final List<Delivery> reports = new ArrayList<>();
        private int made;

        private record Brought(Delivery delivery, String answer) {}

        private Disorderly(Random chance) {
            this.chance = chance;
        }

        @Override
        public String bring(CarriedCall call, Delivery delivery) {
            meanwhile(call);
            String answer = made(call, delivery);
            brought.add(new Brought(delivery, answer));
            meanwhile(call);
            return answer;
        }

        @Override
        public void report(CarriedCall call, Delivery delivery) {
            reports.add(delivery);
        }

        @Override
        public void end(CarriedCall call) {
            Delivery over = reports.getLast();
            Collections.shuffle(reports, chance);
            made(call, over);
            for (Delivery report : reports) {
                for (int times = chance.nextInt(4); times > 0; times--) {
                    meanwhile(call);
                    made(call, report);
                }
            }
            brought.forEach(each -> again(call, each));
        }

        /** Old deliveries once more, reports of what has happened so far, or a new process. */
        private void meanwhile(CarriedCall call) {
            for (int times = chance.nextInt(4); times > 0; times--) {
                switch (chance.nextInt(8)) {
                    case 0 -> call.restart();
                    case 1, 2, 3 -> {
                        if (!reports.isEmpty()) {
                            made(call, reports.get(chance.nextInt(reports.size())));
                        }
                    }
                    default -> {
                        if (!brought.isEmpty()) {
                            again(call, brought.get(chance.nextInt(brought.size())));
                        }
                    }
                }
            }
        }

        private void again(CarriedCall call, Brought before) {
            assertThat(made(call, before.delivery())).isEqualTo(before.answer());
        }

        private String made(CarriedCall call, Delivery delivery) {
            made++;
            return call.reach(delivery);
        }
    }
}
