/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.elevenlabs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vetbell.ai.wire.Wire;
import org.vetbell.clinic.Voice;
import org.vetbell.port.TextToSpeech;

/**
 * A voice of ElevenLabs: each sentence is a context on one of a few sockets that all calls share,
 * telephone sound as it is. Sockets are opened when they are needed, kept alive while they are used
 * now and then, and closed when they are not.
 *
 * <p>Any thread; never blocks. Owned by whoever made it, who closes it.
 */
public final class ElevenLabsVoice implements TextToSpeech, AutoCloseable {
    private final Object lock = new Object();
    private final Wire wire;
    private final ElevenLabsSettings settings;
    private final List<VoiceSocket> sockets = new ArrayList<>();
    private int making;
    private long contexts;
    private long opened;
    private boolean closed;

    /**
     * @param settings with a key
     */
    public ElevenLabsVoice(Wire wire, ElevenLabsSettings settings) {
        this.wire = wire;
        this.settings = settings;
    }

    @Override
    public Speaking speak(String sentence, Voice voice, Sink sink) {
        String words = sentence.strip();
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            sink.done();
            return () -> {};
        }
        String language = voice.language().split("-", 2)[0];
        var recital =
                new Recital(this, words, language, new Recital.Buyer(settings.charge(words), sink));
        recital.place(0);
        return recital;
    }

    @Override
    public void close() {
        List<VoiceSocket> all;
        synchronized (lock) {
            closed = true;
            all = List.copyOf(sockets);
            sockets.clear();
        }
        all.forEach(VoiceSocket::close);
    }

    /**
     * A place for a sentence; nothing when too many are being made.
     *
     * @param newerThan only on sockets opened after that one
     */
    Optional<Place> take(Recital recital, long newerThan) {
        synchronized (lock) {
            if (closed || making >= settings.atOnce()) {
                return Optional.empty();
            }
            making++;
            String context = "s" + ++contexts;
            for (VoiceSocket socket : sockets) {
                if (socket.number() > newerThan && socket.take(context, recital)) {
                    return Optional.of(new Place(socket, context));
                }
            }
            var socket = new VoiceSocket(this, ++opened, recital.language());
            sockets.add(socket);
            socket.open(settings.socket(recital.language()), headers());
            socket.take(context, recital);
            return Optional.of(new Place(socket, context));
        }
    }

    /** So many sentences are no longer being made. */
    void freed(int sentences) {
        synchronized (lock) {
            making -= sentences;
        }
    }

    /** That socket takes no more sentences. Gives the number of the newest that there is. */
    long forget(VoiceSocket socket) {
        synchronized (lock) {
            sockets.remove(socket);
            return opened;
        }
    }

    /** How many sockets take sentences. */
    int sockets() {
        synchronized (lock) {
            return sockets.size();
        }
    }

    Wire wire() {
        return wire;
    }

    private Map<String, String> headers() {
        return Map.of("xi-api-key", settings.key().orElse(""));
    }

    /** Where a sentence is spoken. */
    record Place(VoiceSocket socket, String context) {}
}
