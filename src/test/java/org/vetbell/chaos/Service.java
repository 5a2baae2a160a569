/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.vetbell.fake.ai.Gate;

/**
 * A faked service behind a gate: what happens to connections happens at the gate, what is said in
 * them is the fake's.
 */
final class Service {
    private final Gate gate;
    private final Consumer<Mishap> within;
    private final BooleanSupplier wentWrong;
    private boolean barred;

    /**
     * @param within lets something go wrong in what the fake says
     * @param wentWrong whether it did
     */
    Service(Gate gate, Consumer<Mishap> within, BooleanSupplier wentWrong) {
        this.gate = gate;
        this.within = within;
        this.wentWrong = wentWrong;
    }

    void meets(Mishap mishap) {
        barred = true;
        switch (mishap) {
            case REFUSED -> refuse();
            case HTTP_401 -> gate.answer(401);
            case HTTP_429 -> gate.answer(429, "Retry-After: 2");
            case HTTP_500 -> gate.answer(500);
            case SILENT -> gate.swallow();
            default -> {
                barred = false;
                within.accept(mishap);
            }
        }
    }

    boolean wentWrong() {
        return barred ? gate.turnedAway() > 0 : wentWrong.getAsBoolean();
    }

    private void refuse() {
        try {
            gate.refuse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
