/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.vetbell.audio.Echo;
import org.vetbell.audio.MuLaw;
import org.vetbell.audio.Playout;
import org.vetbell.audio.Tone;
import org.vetbell.call.CallCommand.SayMore;
import org.vetbell.call.CallEvent.UtteranceFailed;
import org.vetbell.call.CallEvent.UtteranceHeard;
import org.vetbell.call.CommonPhrases;
import org.vetbell.call.PhoneCommand.Speak;
import org.vetbell.call.UtteranceId;
import org.vetbell.clinic.Voice;
import org.vetbell.port.AudioLine;
import org.vetbell.port.Fault;
import org.vetbell.port.Meter;
import org.vetbell.port.TextToSpeech;
import org.vetbell.port.Use;

/**
 * How we speak on a stream: sentences to a voice, its sound through the playout clock to the line,
 * marks back to what was heard. Owned by the draining worker.
 */
final class Mouth implements Playout.Out {
    /** Of a lead-in, until the first words behind it. */
    private static final int NOT_YET = Integer.MAX_VALUE;

    private final AudioLine line;
    private final LiveHandle call;
    private final DeskTime time;
    private final Company company;
    private final Voice sound;
    private final Playout playout = new Playout();
    private final Deque<String> sentences = new ArrayDeque<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final TurnClock clock;
    private UtteranceId current = UtteranceId.NONE;
    private UtteranceId newest = UtteranceId.NONE;
    private int sent;
    private int answerFrom;
    private boolean held;
    private boolean growing;
    private boolean idle;
    private TextToSpeech.Speaking speaking = () -> {};

    Mouth(AudioLine line, LiveHandle call, Company company, TurnClock clock) {
        this.line = line;
        this.clock = clock;
        this.call = call;
        this.time = call.time();
        this.company = company;
        this.sound = call.opening().clinic().voice();
    }

    void speak(Speak words) {
        current = words.utterance();
        newest = current;
        lengths.clear();
        sentences.clear();
        sentences.addAll(words.sentences());
        growing = words.growing();
        idle = true;
        sent = 0;
        answerFrom = 0;
        if (growing && CommonPhrases.areLeadIns(words.sentences())) {
            answerFrom = NOT_YET;
            clock.leadingIn();
        } else {
            clock.speaking(current);
        }
        nextSentence();
    }

    /** More of what we are saying. */
    void more(SayMore words) {
        if (words.utterance().equals(current)) {
            goesOn(words.sentences());
            sentences.addAll(words.sentences());
            growing = !words.last();
            if (idle) {
                nextSentence();
                pump();
            }
        }
    }

    /** The first words behind a lead-in are what answers the caller. */
    private void goesOn(List<String> words) {
        if (answerFrom == NOT_YET && !words.isEmpty()) {
            answerFrom = lengths.size();
            clock.speaking(current);
        }
    }

    /** Stops at once; what was heard of it goes into the call's history. */
    void stop(UtteranceId utterance) {
        if (!held) {
            line.clear();
        }
        call.happened(cutOff(utterance));
    }

    /** The line is gone: the rest is forgotten. Returns what is to be told of it. */
    Optional<EventAt> lost() {
        boolean unheard = playout.unfinished(time.nanoTime());
        return unheard ? Optional.of(cutOff(newest)) : Optional.empty();
    }

    /** Silences us at once but keeps what was not heard. */
    void pause() {
        held = true;
        playout.pause(time.nanoTime());
        line.clear();
    }

    /** Goes on from where we were heard. */
    void resume() {
        held = false;
        playout.resume();
        pump();
    }

    private EventAt cutOff(UtteranceId utterance) {
        speaking.cancel();
        sentences.clear();
        current = UtteranceId.NONE;
        held = false;
        return told(utterance, playout.clear(time.nanoTime()).heardMillis());
    }

    private EventAt told(UtteranceId utterance, long heardMillis) {
        if (utterance.equals(newest)) {
            company.heard(Duration.ofMillis(heardMillis));
        }
        List<Duration> sounds =
                utterance.equals(newest)
                        ? lengths.stream()
                                .map(bytes -> Duration.ofMillis(bytes / MuLaw.BYTES_PER_MILLI))
                                .toList()
                        : List.of();
        return at -> new UtteranceHeard(at, utterance, Duration.ofMillis(heardMillis), sounds);
    }

    /** The tone after which a message is spoken. */
    void beep(UtteranceId after) {
        int number = number(after) + 1;
        playout.add(number, Tone.beep());
        playout.finish(number);
        pump();
    }

    void sound(UtteranceId utterance, byte[] mulaw) {
        if (!utterance.equals(current)) {
            return;
        }
        if (answers(lengths.size())) {
            clock.sounded();
        }
        lengths.set(lengths.size() - 1, lengths.getLast() + mulaw.length);
        if (!playout.add(number(utterance), mulaw)) {
            failed(utterance, "more sound than an utterance may have");
        }
        pump();
    }

    void sentenceDone(UtteranceId utterance) {
        if (utterance.equals(current)) {
            nextSentence();
            pump();
        }
    }

    void failed(UtteranceId utterance, String reason) {
        if (utterance.equals(current)) {
            speaking.cancel();
            sentences.clear();
            current = UtteranceId.NONE;
            call.happened(at -> new UtteranceFailed(at, utterance, reason));
        }
    }

    void markEchoed(String name) {
        switch (playout.markEchoed(name, time.nanoTime())) {
            case Echo.Ended ended -> {
                clock.marked();
                ended(ended.utterance(), ended.heardMillis());
            }
            case Echo.Progress ignored -> clock.marked();
            case Echo.Stale ignored -> {}
        }
        pump();
    }

    /** Sends what is due. */
    void pump() {
        playout.pump(time.nanoTime(), this);
    }

    /** Whether audio may have to be sent soon. */
    boolean busy() {
        return playout.speaking(time.nanoTime());
    }

    void close() {
        speaking.cancel();
        current = UtteranceId.NONE;
        line.close();
    }

    @Override
    public void audio(byte[] mulaw, int offset, int length) {
        line.audio(mulaw, offset, length);
        sent += length;
        if (answerFrom == 0 || answerFrom != NOT_YET && sent > before(answerFrom)) {
            clock.sent();
        } else {
            clock.sentLeadIn();
        }
    }

    @Override
    public void mark(String name) {
        line.mark(name);
    }

    /** Whether the sentence of that number, from one, is of an answer and not a word before it. */
    private boolean answers(int sentence) {
        return sentence > answerFrom;
    }

    /** How much sound there is of the first so many sentences. */
    private int before(int sentence) {
        return lengths.stream().limit(sentence).mapToInt(Integer::intValue).sum();
    }

    private void nextSentence() {
        String sentence = sentences.poll();
        idle = sentence == null;
        if (idle) {
            if (!growing) {
                playout.finish(number(current));
            } else if (!lengths.isEmpty()) {
                int filled = playout.rest(number(current));
                lengths.set(lengths.size() - 1, lengths.getLast() + filled);
            }
        } else {
            lengths.add(0);
            speaking =
                    company.voice()
                            .speak(sentence, sound, new ToMailbox(call, company.meter(), current));
        }
    }

    private void ended(int number, long heardMillis) {
        if (number % 2 == 0) {
            call.happened(told(new UtteranceId(number / 2), heardMillis));
        }
    }

    /** Even numbers are utterances; the odd one after each is the tone that may follow it. */
    private static int number(UtteranceId utterance) {
        return utterance.number() * 2;
    }

    /** Whatever the voice delivers, from any thread, goes through the mailbox. */
    private record ToMailbox(LiveHandle call, Meter meter, UtteranceId utterance)
            implements TextToSpeech.Sink {
        @Override
        public void used(Use use) {
            meter.used(use);
        }

        @Override
        public void audio(byte[] mulaw) {
            call.offer(new Signal.VoiceAudio(utterance, mulaw));
        }

        @Override
        public void done() {
            call.offer(new Signal.SentenceDone(utterance));
        }

        @Override
        public void failed(Fault fault) {
            call.offer(new Signal.VoiceFailed(utterance, fault.reason()));
        }
    }
}
