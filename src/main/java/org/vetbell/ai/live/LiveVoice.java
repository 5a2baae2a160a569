/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.vetbell.ai.sound.Pace;
import org.vetbell.ai.sound.Rest;
import org.vetbell.ai.wire.OneAtATime;
import org.vetbell.audio.MuLaw;
import org.vetbell.clinic.Voice;
import org.vetbell.port.Fault;
import org.vetbell.port.SpeechToSpeech.Answering;
import org.vetbell.port.TextToSpeech;
import org.vetbell.port.Use;

/**
 * The voice of one call in which a model speaks by itself: sentences of its answers have the
 * model's own sound, everything else is said by another voice. That also says, in the same wording,
 * what is left of a sentence whose sound broke off.
 *
 * <p>Any thread. Everything happens in steps, one after the other, and no lock is held meanwhile:
 * the model, the other voice and the call may all be told things by threads that hold their own.
 */
final class LiveVoice implements TextToSpeech {
    private static final int MOST_ANSWERS = 8;

    private final TextToSpeech others;
    private final Overheard overheard;
    private final Pace pace = new Pace();
    private final OneAtATime steps = new OneAtATime();
    private final Deque<VoicedAnswer> answers = new ArrayDeque<>();
    private final List<Share> shares = new ArrayList<>();
    private Sentence current;

    LiveVoice(TextToSpeech others, Overheard overheard) {
        this.others = others;
        this.overheard = overheard;
    }

    /** Told what the caller heard that the model did not say. */
    @FunctionalInterface
    interface Overheard {
        /** The caller heard {@code heard} of a sentence, in the order in which it was spoken. */
        void said(String sentence, String heard);
    }

    /** A question is about to be asked; what was never spoken of earlier answers never will be. */
    void nextQuestion() {
        steps.run(
                () -> {
                    answers.forEach(this::settleUnspoken);
                    while (answers.size() > MOST_ANSWERS) {
                        answers.removeFirst();
                    }
                });
    }

    /** An answer begins. */
    VoicedAnswer begin() {
        var answer = new VoicedAnswer();
        steps.run(() -> answers.add(answer));
        return answer;
    }

    void asked(VoicedAnswer answer, Answering as) {
        steps.run(() -> answer.askedAs(as));
    }

    void words(VoicedAnswer answer, String delta) {
        steps.run(
                () -> {
                    answer.words(delta);
                    pump();
                });
    }

    void sound(VoicedAnswer answer, byte[] mulaw) {
        steps.run(
                () -> {
                    answer.sound(mulaw);
                    pump();
                });
    }

    /** Nothing more comes of the answer, because it is complete or because it broke off. */
    void ended(VoicedAnswer answer, boolean complete) {
        steps.run(
                () -> {
                    answer.end(complete);
                    pump();
                });
    }

    /** Nobody wants the answer any longer. */
    void cancel(VoicedAnswer answer) {
        steps.run(
                () -> {
                    answer.cancel();
                    if (current != null && answer.equals(current.answer)) {
                        current = null;
                    }
                    settleUnspoken(answer);
                });
    }

    /** So much of what was given since this was told last was played. */
    void heard(Duration played) {
        steps.run(() -> divide(played.toMillis() * MuLaw.BYTES_PER_MILLI));
    }

    @Override
    public Speaking speak(String sentence, Voice voice, Sink sink) {
        var speaking = new Sentence(sentence, voice, sink);
        steps.run(speaking::begin);
        return () -> steps.run(speaking::stop);
    }

    private void divide(long bytes) {
        Map<VoicedAnswer, Integer> theirs = new LinkedHashMap<>();
        long left = bytes;
        for (Share share : shares) {
            int its = (int) Math.min(left, share.bytes.get());
            left -= its;
            if (share.answer.isPresent()) {
                theirs.merge(share.answer.get(), its, Integer::sum);
            } else {
                overheard.said(share.words, firstOf(share.words, its, share.bytes.get()));
            }
        }
        shares.clear();
        theirs.forEach(VoicedAnswer::heard);
    }

    /** About as much of a sentence as was heard of its sound, in whole words. */
    private static String firstOf(String sentence, int heard, int bytes) {
        if (heard >= bytes) {
            return sentence;
        }
        int end = (int) ((long) sentence.length() * heard / bytes);
        return sentence.substring(0, Math.max(0, sentence.lastIndexOf(' ', end)));
    }

    private void pump() {
        if (current != null) {
            current.pump();
        }
    }

    private void settleUnspoken(VoicedAnswer answer) {
        if (shares.stream().noneMatch(share -> share.answer.equals(Optional.of(answer)))) {
            answer.heard(0);
        }
    }

    /** How much of what was given belongs to whom. */
    private record Share(Optional<VoicedAnswer> answer, String words, AtomicInteger bytes) {
        static Share of(Optional<VoicedAnswer> answer, String words) {
            return new Share(answer, words, new AtomicInteger());
        }
    }

    /** A sentence on its way, with the model's own sound or by another voice. */
    private final class Sentence {
        private final String words;
        private final Voice voice;
        private final Sink sink;
        private VoicedAnswer answer;
        private Share share;
        private int due;
        private Speaking byOthers = () -> {};
        private boolean stopped;

        Sentence(String words, Voice voice, Sink sink) {
            this.words = words;
            this.voice = voice;
            this.sink = sink;
        }

        void begin() {
            if (stopped) {
                return;
            }
            String letters = Letters.of(words);
            Optional<VoicedAnswer> its = answers.stream().filter(a -> a.says(letters)).findFirst();
            if (its.isEmpty()) {
                byOthers(words);
                return;
            }
            answer = its.get();
            due = answer.beginSentence(letters);
            share = Share.of(its, words);
            shares.add(share);
            current = this;
            pump();
        }

        void stop() {
            stopped = true;
            if (current == this) {
                current = null;
            }
            byOthers.cancel();
        }

        void pump() {
            while (!complete()) {
                byte[] next = answer.poll();
                if (next == null) {
                    break;
                }
                share.bytes.addAndGet(next.length);
                sink.audio(next);
            }
            if (complete() || answer.exhausted()) {
                current = null;
                finish();
            }
        }

        private boolean complete() {
            return answer.goesOn() && due > 0 && share.bytes.get() >= due;
        }

        private void finish() {
            int given = share.bytes.get();
            boolean whole = complete() || given > 0 && !answer.broken();
            String left = whole ? "" : Rest.of(words, given, pace);
            if (left.isEmpty()) {
                sink.done();
            } else {
                byOthers(left);
            }
        }

        private void byOthers(String text) {
            Share its = Share.of(Optional.empty(), text);
            shares.add(its);
            byOthers = others.speak(text, voice, new Counting(its.bytes, sink));
        }
    }

    /** Counts what another voice gives. */
    private record Counting(AtomicInteger bytes, Sink sink) implements Sink {
        @Override
        public void audio(byte[] mulaw) {
            bytes.addAndGet(mulaw.length);
            sink.audio(mulaw);
        }

        @Override
        public void used(Use use) {
            sink.used(use);
        }

        @Override
        public void done() {
            sink.done();
        }

        @Override
        public void failed(Fault fault) {
            sink.failed(fault);
        }
    }
}
