/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Puts the parts of a message together, up to a bound. One thread at a time. */
final class Incoming {
    /** A minute of sound in base64 is less. */
    private static final int LARGEST = 4 << 20;

    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Takes a part; false when the message is too large. */
    boolean add(CharSequence part) {
        text.append(part);
        return text.length() <= LARGEST;
    }

    /** Takes a part; false when the message is too large. */
    boolean add(ByteBuffer part) {
        byte[] some = new byte[part.remaining()];
        part.get(some);
        bytes.writeBytes(some);
        return bytes.size() <= LARGEST;
    }

    String text() {
        String whole = text.toString();
        text.setLength(0);
        return whole;
    }

    byte[] bytes() {
        byte[] whole = bytes.toByteArray();
        bytes.reset();
        return whole;
    }
}
