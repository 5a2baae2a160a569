/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio;

import java.util.ArrayList;
import java.util.List;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallId;
import org.vetbell.desk.CallHandle;
import org.vetbell.desk.EventAt;
import org.vetbell.port.AudioLine;

/** A call that remembers what it was told. */
public final class FakeHandle implements CallHandle {
    private final CallId call;
    public final List<CallEvent> events = new ArrayList<>();
    public final List<byte[]> audio = new ArrayList<>();
    public final List<Long> audioAt = new ArrayList<>();
    public final List<String> marks = new ArrayList<>();
    public final List<AudioLine> lines = new ArrayList<>();
    public final List<Boolean> detachedByStop = new ArrayList<>();

    public FakeHandle(CallId call) {
        this.call = call;
    }

    @Override
    public CallId call() {
        return call;
    }

    @Override
    public String account() {
        return Harbour.ACCOUNT;
    }

    @Override
    public void happened(EventAt event) {
        events.add(event.at(FakeDesk.NOW));
    }

    @Override
    public void audio(byte[] mulaw, long mediaMillis) {
        audio.add(mulaw);
        audioAt.add(mediaMillis);
    }

    @Override
    public void markEchoed(String name) {
        marks.add(name);
    }

    @Override
    public void attach(AudioLine line) {
        List.copyOf(lines).forEach(AudioLine::close);
        lines.add(line);
    }

    @Override
    public void detached(AudioLine line, boolean callEnded) {
        lines.remove(line);
        detachedByStop.add(callEnded);
    }
}
