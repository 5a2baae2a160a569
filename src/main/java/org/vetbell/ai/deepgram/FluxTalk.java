/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.deepgram;

import java.util.Arrays;
import org.vetbell.ai.hearing.Microphone;
import org.vetbell.ai.hearing.Service.Line;
import org.vetbell.ai.hearing.Service.Talk;
import org.vetbell.ai.hearing.Unanswered;
import org.vetbell.audio.MuLaw;
import org.vetbell.port.SpeechToText.Listening;

/**
 * What is said on one of Flux's sockets. It ends a turn on our word, but on the sound that it has
 * transcribed by then, and says nothing where there is no turn: so a pause is asked about once
 * reports say that its sound was transcribed, and what the caller says meanwhile is held back. As
 * reports come for every 250 ms of sound, silence helps them on.
 */
final class FluxTalk implements Talk {
    /** 80 ms, as the service wants them. */
    private static final int PIECE = 640;

    /** From one report to the next and a piece: 330 ms. */
    private static final int HELP = 2000 + PIECE;

    private final Line line;
    private final Microphone microphone = new Microphone(PIECE, 0, this::send);
    private final Unanswered held = new Unanswered();
    private final FluxWords words;
    private long sent;
    private long pause;
    private boolean waiting;
    private boolean forced;

    FluxTalk(Line line) {
        this.line = line;
        this.words = new FluxWords(line);
    }

    @Override
    public void sound(byte[] mulaw) {
        if (waiting) {
            held.sound(mulaw);
        } else {
            microphone.add(mulaw);
        }
    }

    @Override
    public void commit() {
        if (waiting) {
            held.commit();
            return;
        }
        microphone.commit();
        waiting = true;
        forced = false;
        pause = sent;
        byte[] silence = new byte[HELP];
        Arrays.fill(silence, MuLaw.SILENCE);
        microphone.add(silence);
        microphone.commit();
        settle();
    }

    @Override
    public void heard(String message) {
        words.hear(message, this::heard);
    }

    private void heard(TurnInfo.Turn turn) {
        forced &= !turn.over();
        settle();
    }

    private void settle() {
        if (!waiting || !words.reach(pause)) {
            return;
        }
        if (!words.goOn()) {
            answer();
        } else if (!forced) {
            forced = true;
            line.send(FluxMessages.FORCE_END);
        }
    }

    /** Answers the pause, and lets go what was held back up to the next. */
    private void answer() {
        waiting = false;
        words.give();
        held.next(new Released());
    }

    private void send(byte[] mulaw) {
        sent += mulaw.length;
        line.sendSound(mulaw);
    }

    /** What was held back goes out. */
    private final class Released implements Listening {
        @Override
        public void audio(byte[] mulaw) {
            microphone.add(mulaw);
        }

        @Override
        public void commit() {
            FluxTalk.this.commit();
        }

        @Override
        public void close() {}
    }
}
