/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Writes our messages for one stream, with exactly the fields Twilio accepts. What stays the same
 * from frame to frame is written once.
 */
final class OutboundFrames {
    private static final Pattern MARK_NAME = Pattern.compile("[A-Za-z0-9:._/-]{1,100}");
    private static final byte[] MEDIA_END = "\"}}".getBytes(ISO_8859_1);

    private final byte[] mediaBegin;
    private final String markBegin;
    private final String clear;

    /**
     * @param streamSid letters and digits only
     */
    OutboundFrames(String streamSid) {
        String stream = "\"streamSid\":\"" + streamSid + "\"";
        this.mediaBegin =
                ("{\"event\":\"media\"," + stream + ",\"media\":{\"payload\":\"")
                        .getBytes(ISO_8859_1);
        this.markBegin = "{\"event\":\"mark\"," + stream + ",\"mark\":{\"name\":\"";
        this.clear = "{\"event\":\"clear\"," + stream + "}";
    }

    String media(byte[] mulaw, int offset, int length) {
        ByteBuffer base64 = Base64.getEncoder().encode(ByteBuffer.wrap(mulaw, offset, length));
        byte[] frame = new byte[mediaBegin.length + base64.remaining() + MEDIA_END.length];
        ByteBuffer.wrap(frame).put(mediaBegin).put(base64).put(MEDIA_END);
        return new String(frame, ISO_8859_1);
    }

    String mark(String name) {
        if (!MARK_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a mark has a short plain name");
        }
        return markBegin + name + "\"}}";
    }

    String clear() {
        return clear;
    }

    /** Whether that is our {@code clear}; asked of every message, so by identity. */
    @SuppressWarnings("ReferenceEquality")
    boolean isClear(String message) {
        return message == clear;
    }
}
