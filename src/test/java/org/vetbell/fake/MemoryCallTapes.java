/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.vetbell.audio.Tape;
import org.vetbell.audio.TapeFormat;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.CallTape;
import org.vetbell.port.CallTapes;

/** Tapes that live as long as the test. Any thread. */
public final class MemoryCallTapes implements CallTapes {
    private final ConcurrentMap<String, byte[]> tapes = new ConcurrentHashMap<>();

    @Override
    public CallTape begin(CallId call, ClinicId clinic) {
        return new MemoryTape(clinic + "/" + call);
    }

    @Override
    public Optional<byte[]> load(ClinicId clinic, CallId call) {
        return Optional.ofNullable(tapes.get(clinic + "/" + call));
    }

    private final class MemoryTape implements CallTape {
        private final String key;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        MemoryTape(String key) {
            this.key = key;
        }

        @Override
        public void frame(Instant at, long mediaMillis, byte[] mulaw) {
            ByteBuffer room = ByteBuffer.allocate(TapeFormat.size(mulaw) + TapeFormat.END_BYTES);
            if (bytes.size() == 0) {
                TapeFormat.heading(room);
            }
            TapeFormat.frame(room, at, mediaMillis, mulaw);
            add(room);
        }

        @Override
        public void end() {
            if (bytes.size() > 0) {
                ByteBuffer room = ByteBuffer.allocate(TapeFormat.END_BYTES);
                TapeFormat.end(room, Tape.WHOLE);
                add(room);
            }
        }

        private void add(ByteBuffer room) {
            bytes.write(room.array(), 0, room.position());
            tapes.put(key, bytes.toByteArray());
        }
    }
}
