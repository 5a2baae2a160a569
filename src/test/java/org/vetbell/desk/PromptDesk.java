/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.vetbell.call.CallId;
import org.vetbell.call.LineKind;
import org.vetbell.call.PhoneCommand;
import org.vetbell.clinic.Clinic;
import org.vetbell.fake.MemoryCallJournal;
import org.vetbell.fake.MemoryCallLog;
import org.vetbell.fake.MemoryInbox;
import org.vetbell.port.AudioLine;
import org.vetbell.port.Receptionist;

/**
 * A desk with the real calls behind it, which has done all there is to do whenever it returns. One
 * thread.
 */
public final class PromptDesk implements CallDesk {
    private final TestDesk desk = new TestDesk();

    public PromptDesk(Receptionist receptionist) {
        desk.receptionist = receptionist;
    }

    public MemoryCallLog log() {
        return desk.log;
    }

    public MemoryInbox inbox() {
        return desk.inbox;
    }

    public MemoryCallJournal journal() {
        return desk.journal;
    }

    /** A new process with the same storage. */
    public void restart() {
        desk.restart();
    }

    @Override
    public LineKind streamOrBetter(Clinic clinic) {
        return desk.directory.streamOrBetter(clinic);
    }

    @Override
    public CompletionStage<List<PhoneCommand>> begin(Opening opening) {
        return done(desk.directory.begin(opening));
    }

    @Override
    public CompletionStage<List<PhoneCommand>> answer(CallId call, EventAt event) {
        return done(desk.directory.answer(call, event));
    }

    @Override
    public void tell(CallId call, EventAt event) {
        desk.directory.tell(call, event);
        desk.run();
    }

    @Override
    public Optional<CallHandle> find(CallId call) {
        return desk.directory.find(call).map(Prompt::new);
    }

    @Override
    public List<LiveCall> live() {
        return desk.directory.live();
    }

    private <T> CompletionStage<T> done(CompletionStage<T> stage) {
        desk.run();
        return stage;
    }

    private final class Prompt implements CallHandle {
        private final CallHandle handle;

        private Prompt(CallHandle handle) {
            this.handle = handle;
        }

        @Override
        public CallId call() {
            return handle.call();
        }

        @Override
        public String account() {
            return handle.account();
        }

        @Override
        public void happened(EventAt event) {
            handle.happened(event);
            desk.run();
        }

        @Override
        public void audio(byte[] mulaw, long mediaMillis) {
            handle.audio(mulaw, mediaMillis);
            desk.run();
        }

        @Override
        public void markEchoed(String name) {
            handle.markEchoed(name);
            desk.run();
        }

        @Override
        public void attach(AudioLine line) {
            handle.attach(line);
            desk.run();
        }

        @Override
        public void detached(AudioLine line, boolean callEnded) {
            handle.detached(line, callEnded);
            desk.run();
        }
    }
}
