/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One call to Vetbell on the media stream, at the carrier: sends the caller's frames and plays out
 * the agent's. Opened by any thread, then the loop's.
 */
final class MediaCall implements CarrierLoop.Leg, ThinSocket.Receiver {
    /** The sample clinic's number that is answered on the media stream. */
    static final String NUMBER = "+61255500102";

    private static final Pattern SOCKET = Pattern.compile("<Stream[^>]* url=\"([^\"]+)\"");
    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");
    private static final byte[] PAYLOAD = "\"payload\":\"".getBytes(ISO_8859_1);
    private static final byte[] NAME = "\"name\":\"".getBytes(ISO_8859_1);

    /** Behind {@code {"event":"} stands which message it is. */
    private static final int KIND = 10;

    /** Every message with a text in it ends with {@code "}}}. */
    private static final int TAIL = 3;

    private final String callSid;
    private final String streamSid;
    private final MannersFigures figures;
    private final EarBuffer ear;
    private final SentFrames sent = new SentFrames();
    private final Caller caller;
    private final MediaFrames frames;
    private final Runnable over;
    private ThinSocket socket;
    private long startedAt;
    private boolean greeted;

    private MediaCall(int number, Caller.Cast cast, MannersFigures figures, Runnable over) {
        this.callSid = "CA%032x".formatted(System.nanoTime());
        this.streamSid = "MZ%032x".formatted(System.nanoTime());
        this.figures = figures;
        this.ear = new EarBuffer(figures);
        this.caller = cast.of(number, ear, sent);
        this.frames = new MediaFrames(streamSid);
        this.over = over;
    }

    /**
     * Rings and opens the socket that the answer names.
     *
     * @param line the number that is rung
     * @param over told when the connection has ended, whoever ended it
     */
    static MediaCall open(
            Webhooks carrier,
            String line,
            int number,
            Caller.Cast cast,
            MannersFigures figures,
            Runnable over)
            throws IOException, InterruptedException {
        var call = new MediaCall(number, cast, figures, over);
        String document = carrier.ring(call.callSid, line);
        String address = find(SOCKET, document);
        Map<String, String> signed = Map.of("X-Twilio-Signature", carrier.sign(address));
        call.socket = ThinSocket.open(URI.create(address), signed, call);
        call.start(carrier.account(), find(TICKET, document));
        return call;
    }

    String callSid() {
        return callSid;
    }

    @Override
    public ThinSocket socket() {
        return socket;
    }

    @Override
    public void tick(long now) throws IOException {
        ear.returnMarks(now, this::giveBack);
        Caller.Frame frame = caller.speak(now);
        socket.text(frames.next(frame.base64()));
        sent.add(frame.samples(), now);
        char key = caller.key(now);
        if (key != Caller.NO_KEY) {
            socket.text(
                    "{\"event\":\"dtmf\",\"streamSid\":\""
                            + streamSid
                            + "\",\"dtmf\":{\"track\":\"inbound_track\",\"digit\":\""
                            + key
                            + "\"}}");
        }
    }

    /** The caller hangs up. */
    void hangUp() throws IOException {
        socket.text(
                "{\"event\":\"stop\",\"streamSid\":\"%s\",\"stop\":{\"callSid\":\"%s\"}}"
                        .formatted(streamSid, callSid));
        socket.close();
    }

    @Override
    public void ended(boolean broken) {
        over.run();
    }

    @Override
    public void text(byte[] bytes, int offset, int length, long now) {
        byte first = bytes[offset + KIND];
        byte second = bytes[offset + KIND + 1];
        if (first == 'm' && second == 'e') {
            media(bytes, offset, length, now);
        } else if (first == 'm') {
            ear.mark(text(NAME, bytes, offset, length), now);
        } else if (first == 'c') {
            boolean sounded = ear.sounds(now);
            caller.cleared(sounded, now);
            ear.clear(now);
            ear.returnMarks(now, this::giveBack);
        } else {
            throw new IllegalStateException("not a message the agent may send");
        }
    }

    private void media(byte[] bytes, int offset, int length, long now) {
        int begin = after(PAYLOAD, bytes, offset, length);
        int end = offset + length - TAIL;
        int padding = bytes[end - 1] != '=' ? 0 : bytes[end - 2] != '=' ? 1 : 2;
        if (!greeted) {
            greeted = true;
            figures.firstSound(now - startedAt);
        }
        caller.heard(bytes, begin, end, now);
        ear.media((end - begin) / 4 * 3 - padding, now);
    }

    private void giveBack(String mark) {
        try {
            socket.text(
                    "{\"event\":\"mark\",\"streamSid\":\""
                            + streamSid
                            + "\",\"mark\":{\"name\":\""
                            + mark
                            + "\"}}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start(String account, String ticket) throws IOException {
        socket.text("{\"event\":\"connected\",\"protocol\":\"Call\",\"version\":\"1.0.0\"}");
        startedAt = System.nanoTime();
        socket.text(
                """
                {"event":"start","sequenceNumber":"1","streamSid":"%s","start":{"accountSid":"%s",\
                "streamSid":"%s","callSid":"%s","tracks":["inbound"],"mediaFormat":{"encoding":\
                "audio/x-mulaw","sampleRate":8000,"channels":1},"customParameters":{"ticket":"%s"}}}"""
                        .formatted(streamSid, account, streamSid, callSid, ticket));
    }

    private static String text(byte[] name, byte[] bytes, int offset, int length) {
        int begin = after(name, bytes, offset, length);
        return new String(bytes, begin, offset + length - TAIL - begin, ISO_8859_1);
    }

    private static int after(byte[] name, byte[] bytes, int offset, int length) {
        for (int at = offset; at + name.length <= offset + length; at++) {
            if (java.util.Arrays.equals(bytes, at, at + name.length, name, 0, name.length)) {
                return at + name.length;
            }
        }
        throw new IllegalStateException("the agent's message lacks a field");
    }

    private static String find(Pattern pattern, String document) {
        Matcher found = pattern.matcher(document);
        if (!found.find()) {
            throw new IllegalStateException("not answered on a media stream: " + document);
        }
        return found.group(1).replace("&amp;", "&");
    }
}
