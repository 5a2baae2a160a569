/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

/** A caller who only listens. */
final class Guest implements Caller {
    private final CallerSound noise;
    private int next;

    Guest(CallerSound noise, int number) {
        this.noise = noise;
        this.next = number * 37 % noise.frames();
    }

    @Override
    public Frame speak(long now) {
        next = (next + 1) % noise.frames();
        return new Frame(noise, next);
    }

    @Override
    public char key(long now) {
        return NO_KEY;
    }

    @Override
    public void heard(long now) {
        // listens
    }

    @Override
    public void cleared(boolean sounded, long now) {
        // waits
    }
}
