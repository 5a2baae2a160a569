/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import java.util.ArrayList;
import java.util.List;
import org.vetbell.port.Fault;
import org.vetbell.port.TextToSpeech;

/** One sentence on its way to whoever asked for it, and into the cache when it is complete. */
final class Recital implements TextToSpeech.Speaking {
    private final String sentence;
    private final TextToSpeech.Sink sink;
    private final List<byte[]> pieces = new ArrayList<>();
    private volatile boolean cancelled;

    Recital(String sentence, TextToSpeech.Sink sink) {
        this.sentence = sentence;
        this.sink = sink;
    }

    String sentence() {
        return sentence;
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    boolean wanted() {
        return !cancelled;
    }

    /** Plays back what was spoken before. */
    void playBack(List<byte[]> finished) {
        for (byte[] piece : finished) {
            if (cancelled) {
                return;
            }
            sink.audio(piece.clone());
        }
        done();
    }

    /** Speaks with {@code kevin}; true when the sentence was completed. */
    boolean speak(Kevin kevin) {
        TelephoneSound sound = new TelephoneSound(this::piece);
        boolean complete = kevin.speak(sentence, sound, this::wanted);
        if (!complete) {
            failed("the voice broke off");
            return false;
        }
        sound.end();
        done();
        return true;
    }

    List<byte[]> pieces() {
        return pieces;
    }

    void failed(String reason) {
        if (!cancelled) {
            sink.failed(new Fault(Fault.Kind.BROKEN, reason));
        }
    }

    private void piece(byte[] mulaw) {
        pieces.add(mulaw);
        if (!cancelled) {
            sink.audio(mulaw.clone());
        }
    }

    private void done() {
        if (!cancelled) {
            sink.done();
        }
    }
}
