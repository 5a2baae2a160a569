/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone;

import org.vetbell.phone.wire.CarrierError;

/** Adds to a carrier's error what the person at the terminal can do about it. */
final class Advice {

    private Advice() {}

    static CarrierError on(CarrierError error) {
        return new CarrierError(error.code(), error.getMessage() + advice(error), error);
    }

    private static String advice(CarrierError error) {
        return switch (error.code()) {
            case CarrierError.CONNECTION ->
                    ". Is Vetbell running? ./mvnw -Prun starts it; -Dport=… or -Durl=… says where.";
            case CarrierError.RETRIEVAL ->
                    error.getMessage().contains("HTTP 403")
                            ? ". The signature was refused: the token or PUBLIC_BASE_URL here is"
                                    + " not the server's."
                            : "";
            default -> "";
        };
    }
}
