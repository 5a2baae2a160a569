/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.vetbell.port.Answer;
import org.vetbell.port.Asking;
import org.vetbell.port.Receptionist;

/**
 * A receptionist that asks models, and the built-in one for what they leave unanswered: a question
 * of which nothing was said yet is put to it, so that a caller is answered whatever fails, and so
 * is every question of a call for which nothing more is to be bought. Any thread.
 */
final class ReceptionistChain implements Receptionist {
    private final Receptionist first;
    private final BooleanSupplier permitted;
    private final Receptionist last;

    /**
     * @param permitted whether the first may be asked now
     * @param last answers at once, always
     */
    ReceptionistChain(Receptionist first, BooleanSupplier permitted, Receptionist last) {
        this.first = first;
        this.permitted = permitted;
        this.last = last;
    }

    @Override
    public Work answer(Asking asking, Consumer<Answer> sink) {
        if (asking.meter().spent() || !permitted.getAsBoolean()) {
            return last.answer(asking, sink);
        }
        return first.answer(asking, new OrLast(asking, sink));
    }

    /** Passes answers on, but for a failure before any. */
    private final class OrLast implements Consumer<Answer> {
        private final Asking asking;
        private final Consumer<Answer> sink;
        private boolean begun;

        OrLast(Asking asking, Consumer<Answer> sink) {
            this.asking = asking;
            this.sink = sink;
        }

        @Override
        public void accept(Answer answer) {
            switch (answer) {
                case Answer.Begun piece -> {
                    begun = true;
                    sink.accept(piece);
                }
                case Answer.Given given -> sink.accept(given);
                case Answer.Failed failed -> {
                    if (begun) {
                        sink.accept(failed);
                    } else {
                        last.answer(asking, sink);
                    }
                }
            }
        }
    }
}
