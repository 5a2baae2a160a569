/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.vetbell.call.PhoneCommand;

/**
 * The call by documents: gathers what the telephone shall do until the document is complete, and
 * gives it to the carrier's request that waits for it. Owned by the draining worker.
 */
final class DocumentLeg {
    private final List<CompletableFuture<List<PhoneCommand>>> waiting = new ArrayList<>();
    private final List<PhoneCommand> document = new ArrayList<>();

    /** A request of the carrier waits; what was gathered for an earlier one is obsolete. */
    void wanted(CompletableFuture<List<PhoneCommand>> request) {
        waiting.removeIf(CompletableFuture::isDone);
        document.clear();
        waiting.add(request);
    }

    /** The telephone shall do this; anything but speaking and recording completes the document. */
    void add(PhoneCommand command) {
        document.add(command);
        switch (command) {
            case PhoneCommand.Speak ignored -> {}
            case PhoneCommand.RecordCall ignored -> {}
            case PhoneCommand.Listen ignored -> complete();
            case PhoneCommand.RecordMessage ignored -> complete();
            case PhoneCommand.Dial ignored -> complete();
            case PhoneCommand.HangUp ignored -> complete();
        }
    }

    /** The call is over: nobody shall wait for what will not come. */
    void close() {
        if (!waiting.isEmpty()) {
            add(new PhoneCommand.HangUp());
        }
    }

    private void complete() {
        List<PhoneCommand> finished = List.copyOf(document);
        document.clear();
        waiting.forEach(request -> request.complete(finished));
        waiting.clear();
    }
}
