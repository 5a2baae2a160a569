/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vetbell.phone.carrier.Act;
import org.vetbell.phone.carrier.Callee;
import org.vetbell.phone.carrier.Caller;
import org.vetbell.phone.carrier.Heard;
import org.vetbell.phone.carrier.Moment;

/** Lets Ctrl-C end a call in good order: from then on the caller does nothing but hang up. */
final class HangUpSwitch implements Caller {

    private final Caller caller;
    private volatile boolean pressed;

    HangUpSwitch(Caller caller) {
        this.caller = caller;
    }

    /** Any thread. */
    void press() {
        pressed = true;
        if (caller instanceof TypingCaller typing) {
            typing.hangUp();
        }
    }

    @Override
    public void notices(Moment moment) {
        caller.notices(moment);
    }

    @Override
    public List<Act.Surround> surroundings() {
        return caller.surroundings();
    }

    @Override
    public void hears(Heard frame) {
        caller.hears(frame);
    }

    @Override
    public Optional<Act> act(Duration now) {
        return pressed ? Optional.of(new Act.HangUp()) : caller.act(now);
    }

    @Override
    public Optional<Act> answer(Duration now) {
        return pressed ? Optional.of(new Act.HangUp()) : caller.answer(now);
    }

    @Override
    public Optional<Act> interrupt() {
        return caller.interrupt();
    }

    @Override
    public Callee callee(String number) {
        return caller.callee(number);
    }
}
