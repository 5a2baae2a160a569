/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.util.Arrays;

/** Every frame a call sent and when, to find later which of them decided something. One thread. */
final class SentFrames {
    private short[][] samples = new short[1 << 10][];
    private long[] sentAt = new long[1 << 10];
    private int count;

    void add(short[] frame, long now) {
        if (count == samples.length) {
            samples = Arrays.copyOf(samples, count * 2);
            sentAt = Arrays.copyOf(sentAt, count * 2);
        }
        samples[count] = frame;
        sentAt[count++] = now;
    }

    int count() {
        return count;
    }

    short[] samples(int number) {
        return samples[number];
    }

    long sentAt(int number) {
        return sentAt[number];
    }
}
