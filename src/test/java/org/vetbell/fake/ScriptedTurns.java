/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import java.util.function.Supplier;
import org.vetbell.port.SpeechToText;

/**
 * A caller whose turns a scripted recogniser ends by itself: each has the next words of the script,
 * which answer the commits before its end, or the next. One thread.
 */
final class ScriptedTurns implements SpeechToText.Listening {
    private final TurnDetector detector = new TurnDetector();
    private final Supplier<String> script;
    private final SpeechToText.Sink sink;
    private String words = "";
    private int commits;

    ScriptedTurns(Supplier<String> script, SpeechToText.Sink sink) {
        this.script = script;
        this.sink = sink;
        sink.tellsTurns(true);
    }

    @Override
    public void audio(byte[] mulaw) {
        detector.hear(mulaw, () -> {}, this::over);
    }

    @Override
    public void commit() {
        commits++;
        if (!detector.speaking()) {
            answer();
        }
    }

    @Override
    public void close() {}

    private void over() {
        words = (words + " " + script.get()).strip();
        if (!words.isEmpty()) {
            sink.saying(words);
        }
        sink.turnOver();
        answer();
    }

    private void answer() {
        for (; commits > 0; commits--) {
            sink.said(words, 1);
            words = "";
        }
    }
}
