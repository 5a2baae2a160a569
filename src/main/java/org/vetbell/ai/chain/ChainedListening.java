/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vetbell.ai.hearing.Unanswered;
import org.vetbell.ai.wire.OneAtATime;
import org.vetbell.port.Fault;
import org.vetbell.port.SpeechToText.Listening;
import org.vetbell.port.SpeechToText.Sink;
import org.vetbell.port.SpeechToText.Wanted;
import org.vetbell.port.Use;

/**
 * One caller being listened to by one recogniser after the other. The call's worker and the
 * recognisers' threads come together in {@link OneAtATime}: everything below runs in its steps.
 */
final class ChainedListening implements Listening {
    private static final Fault NONE_LEFT =
            new Fault(Fault.Kind.BROKEN, "all recognisers failed lately");

    private final List<Recogniser> recognisers;
    private final RecogniserChain.Losses losses;
    private final Wanted wanted;
    private final Sink sink;
    private final OneAtATime steps = new OneAtATime();
    private final Unanswered unanswered = new Unanswered();

    /** Those that failed since words came last. */
    private final Set<Recogniser> failed = new HashSet<>();

    private Leg leg;
    private boolean over;
    private boolean tellsTurns;

    ChainedListening(
            List<Recogniser> recognisers, RecogniserChain.Losses losses, Wanted wanted, Sink sink) {
        this.recognisers = recognisers;
        this.losses = losses;
        this.wanted = wanted;
        this.sink = sink;
    }

    void open() {
        steps.run(() -> next(NONE_LEFT));
    }

    @Override
    public void audio(byte[] mulaw) {
        steps.runIfRoom(
                () -> {
                    if (!over) {
                        unanswered.sound(mulaw);
                        leg.audio(mulaw);
                    }
                });
    }

    @Override
    public void commit() {
        steps.run(
                () -> {
                    if (!over) {
                        unanswered.commit();
                        leg.commit();
                    }
                });
    }

    @Override
    public void goesOn() {
        steps.run(
                () -> {
                    if (!over) {
                        leg.listening.goesOn();
                    }
                });
    }

    @Override
    public void close() {
        steps.run(
                () -> {
                    if (!over) {
                        over = true;
                        leg.leave();
                    }
                });
    }

    private void next(Fault why) {
        turnsTold(false);
        for (Recogniser recogniser : recognisers) {
            Optional<Breaker.Permit> permit =
                    failed.contains(recogniser) ? Optional.empty() : recogniser.permit();
            if (permit.isPresent()) {
                leg = new Leg(recogniser, permit.get());
                leg.open();
                return;
            }
        }
        over = true;
        sink.failed(why);
    }

    private void said(String text, double confidence) {
        failed.clear();
        unanswered.answered();
        sink.said(text, confidence);
    }

    /** Whether turns are told is told when it changes. */
    private void turnsTold(boolean now) {
        if (now != tellsTurns) {
            tellsTurns = now;
            sink.tellsTurns(now);
        }
    }

    private void lost(Leg lost, Fault fault) {
        failed.add(lost.recogniser);
        losses.lost(lost.recogniser.name(), fault);
        next(fault);
    }

    /** A recogniser at work for this caller; what it says once it is replaced counts no longer. */
    private final class Leg implements Sink {
        /** Ten seconds: longer than it takes to notice that a connection does not stand. */
        private static final int PROOF = 80_000;

        private final Recogniser recogniser;
        private final Breaker.Permit permit;
        private Listening listening;
        private int heard;

        Leg(Recogniser recogniser, Breaker.Permit permit) {
            this.recogniser = recogniser;
            this.permit = permit;
        }

        void open() {
            listening = recogniser.speech().listen(wanted, this);
            unanswered.replay(listening);
        }

        void audio(byte[] mulaw) {
            listening.audio(mulaw);
            if (heard < PROOF) {
                heard += mulaw.length;
            } else if (!unanswered.owed()) {
                permit.worked();
            }
        }

        void commit() {
            listening.commit();
            if (unanswered.hopeless()) {
                failed(new Fault(Fault.Kind.SLOW, "pauses are not answered"));
            }
        }

        void leave() {
            permit.unused();
            listening.close();
        }

        /** One that was replaced, or nobody listens to any longer, costs the same. */
        @Override
        public void used(Use use) {
            sink.used(use);
        }

        @Override
        public void saying(String text) {
            whileCurrent(() -> sink.saying(text));
        }

        @Override
        public void said(String text, double confidence) {
            whileCurrent(
                    () -> {
                        permit.worked();
                        ChainedListening.this.said(text, confidence);
                    });
        }

        @Override
        public void tellsTurns(boolean tells) {
            whileCurrent(() -> turnsTold(tells));
        }

        @Override
        public void turnOver() {
            whileCurrent(
                    () -> {
                        if (tellsTurns) {
                            sink.turnOver();
                        }
                    });
        }

        @Override
        public void failed(Fault fault) {
            whileCurrent(
                    () -> {
                        permit.failed(fault);
                        listening.close();
                        lost(this, fault);
                    });
        }

        private void whileCurrent(Runnable step) {
            steps.run(
                    () -> {
                        if (!over && leg == this) {
                            step.run();
                        }
                    });
        }
    }
}
