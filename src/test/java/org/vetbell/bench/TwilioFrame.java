package org.vetbell.bench;

import java.util.Base64;

/** Media frames as Twilio sends them: 20 ms of mu-law at 8 kHz, 160 bytes. */
final class TwilioFrame {

    static final long NANOS = 20_000_000;

    private static final int BYTES = 160;

    private TwilioFrame() {}

    /** The n-th frame of a stream, counted from one, with a quiet tone in it. */
    static String media(String streamSid, int number) {
        return "{\"event\":\"media\",\"sequenceNumber\":\""
                + (number + 1)
                + "\",\"media\":{\"track\":\"inbound\",\"chunk\":\""
                + number
                + "\",\"timestamp\":\""
                + (number - 1) * 20L
                + "\",\"payload\":\""
                + payload(number)
                + "\"},\"streamSid\":\""
                + streamSid
                + "\"}";
    }

    private static String payload(int number) {
        byte[] audio = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            audio[i] = (byte) (0xF0 | (number * BYTES + i) / 9 % 16);
        }
        return Base64.getEncoder().encodeToString(audio);
    }
}
