/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import java.time.Duration;
import java.util.Arrays;
import org.vetbell.audio.MuLaw;
import org.vetbell.audio.Tone;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel.ToolCall;
import org.vetbell.port.Service;
import org.vetbell.port.SpeechToSpeech;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.Use;

/** One answer of a {@link ScriptedSpeechToSpeech}; a test may go on with it. */
public final class ScriptedAnswer implements SpeechToSpeech.Answering {
    private static final Service SERVICE = Service.of("scripted/live");
    private static final int BYTES_PER_CHARACTER = 60 * MuLaw.BYTES_PER_MILLI;
    private static final int PIECE = 100 * MuLaw.BYTES_PER_MILLI;

    private final SpeechToSpeech.Prompt prompt;
    private final SpeechToSpeech.Sink sink;
    private final SpeechToText.Sink meter;
    private Duration heard;
    private boolean cancelled;
    private boolean over;

    ScriptedAnswer(
            SpeechToSpeech.Prompt prompt, SpeechToSpeech.Sink sink, SpeechToText.Sink meter) {
        this.meter = meter;
        this.prompt = prompt;
        this.sink = sink;
    }

    /** What it was asked for with. */
    public SpeechToSpeech.Prompt prompt() {
        return prompt;
    }

    /** How much of it was heard; null while nobody has said. */
    public Duration heardUpTo() {
        return heard;
    }

    /** Whether it was cancelled before its end. */
    public boolean wasCancelled() {
        return cancelled;
    }

    /** It says that, word by word, each before its sound. */
    public ScriptedAnswer speak(String words) {
        for (String word : words.split("(?<= )")) {
            if (!over && !word.isEmpty()) {
                sink.text(word);
                hum(word.length() * BYTES_PER_CHARACTER);
            }
        }
        return this;
    }

    /** It asks for a tool. */
    public ScriptedAnswer call(ToolCall call) {
        if (!over) {
            sink.toolCall(call);
        }
        return this;
    }

    /** It is complete. */
    public void end() {
        if (!over) {
            over = true;
            meter.used(Use.reported(SERVICE, Use.Kind.TOKENS_OUT, 3));
            sink.done();
        }
    }

    /** It fails. */
    public void fail(Fault fault) {
        if (!over) {
            over = true;
            sink.failed(fault);
        }
    }

    @Override
    public void cancel() {
        cancelled |= !over;
        over = true;
    }

    @Override
    public void heard(Duration played) {
        heard = heard == null ? played : heard;
    }

    private void hum(int bytes) {
        for (int left = bytes; left > 0 && !over; left -= PIECE) {
            sink.sound(Arrays.copyOf(Tone.beep(), Math.min(PIECE, left)));
        }
    }
}
