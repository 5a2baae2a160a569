/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;

/**
 * Writes a stream's media messages as Twilio does, from parts that are written once. The buffer it
 * returns is good until the next message. One thread.
 */
final class MediaFrames {
    private static final int FRAME_MILLIS = 20;
    private static final byte[] BEGIN =
            "{\"event\":\"media\",\"sequenceNumber\":\"".getBytes(ISO_8859_1);
    private static final byte[] CHUNK =
            "\",\"media\":{\"track\":\"inbound\",\"chunk\":\"".getBytes(ISO_8859_1);
    private static final byte[] TIMESTAMP = "\",\"timestamp\":\"".getBytes(ISO_8859_1);
    private static final byte[] PAYLOAD = "\",\"payload\":\"".getBytes(ISO_8859_1);

    private final ByteBuffer message = ByteBuffer.allocate(1024);
    private final byte[] end;
    private int frames;

    MediaFrames(String streamSid) {
        end = ("\"},\"streamSid\":\"" + streamSid + "\"}").getBytes(ISO_8859_1);
    }

    /** The stream's next message with that audio, as base64. */
    ByteBuffer next(byte[] base64) {
        frames++;
        message.clear().put(BEGIN).put(digits(frames + 1)).put(CHUNK).put(digits(frames));
        message.put(TIMESTAMP).put(digits((frames - 1) * FRAME_MILLIS));
        return message.put(PAYLOAD).put(base64).put(end).flip();
    }

    private static byte[] digits(int number) {
        return Integer.toString(number).getBytes(ISO_8859_1);
    }
}
