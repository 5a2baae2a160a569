/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.elevenlabs;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.vetbell.ai.hearing.Microphone;
import org.vetbell.ai.hearing.Service.Line;
import org.vetbell.ai.hearing.Service.Talk;

/**
 * What is said on one of Scribe's sockets. It answers commits in their order; words that it commits
 * by itself, as it does after much sound, belong to the commit that follows.
 */
final class ScribeTalk implements Talk {
    /** 100 ms: the shortest piece that the service recommends. */
    private static final int PIECE = 800;

    /** The service refuses a commit of less than 300 ms. */
    private static final int LEAST = 2560;

    private static final String SOUND =
            "{\"message_type\":\"input_audio_chunk\",\"audio_base_64\":\"";
    private static final String MORE = "\",\"commit\":false,\"sample_rate\":8000}";
    private static final String COMMIT = SOUND + "\",\"commit\":true,\"sample_rate\":8000}";

    private final Line line;
    private final Microphone microphone = new Microphone(PIECE, LEAST, this::send);
    private final List<String> certain = new ArrayList<>();
    private int asked;

    ScribeTalk(Line line) {
        this.line = line;
    }

    @Override
    public void sound(byte[] mulaw) {
        microphone.add(mulaw);
    }

    @Override
    public void commit() {
        asked++;
        microphone.commit();
        line.send(COMMIT);
    }

    @Override
    public void heard(String message) {
        switch (Scribed.of(message)) {
            case Scribed.Partial partial -> line.saying(all(partial.text()));
            case Scribed.Committed committed -> committed(committed.text());
            case Scribed.Failed failed -> line.failed(failed.fault());
            case Scribed.Broken broken -> line.broken(broken.fault());
            case Scribed.Expired expired -> line.expired(expired.fault());
            case Scribed.Other ignored -> {}
        }
    }

    private void committed(String text) {
        if (asked == 0) {
            certain.add(text);
            line.saying(all(""));
            return;
        }
        asked--;
        String words = all(text);
        certain.clear();
        line.said(words, 1);
    }

    private String all(String last) {
        return (String.join(" ", certain) + " " + last).strip();
    }

    /** Sound, without an object tree for every piece. */
    private void send(byte[] mulaw) {
        String sound = Base64.getEncoder().encodeToString(mulaw);
        line.sendSound(
                new StringBuilder(SOUND.length() + sound.length() + MORE.length())
                        .append(SOUND)
                        .append(sound)
                        .append(MORE)
                        .toString());
    }
}
