/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.console;

import jakarta.ws.rs.BadRequestException;
import java.util.Optional;
import org.vetbell.clinic.ClinicId;

/**
 * Which part of a list is wanted.
 *
 * @param clinic one clinic's, or all when empty
 * @param most how many at most, 1 to {@link #MOST}
 */
record Filter(Optional<ClinicId> clinic, int most) {
    static final int MOST = 200;

    /** The filter of a request's query; a malformed clinic is the client's error. */
    static Filter of(String clinic, int most) {
        return new Filter(clinic(clinic), Math.clamp(most, 1, MOST));
    }

    private static Optional<ClinicId> clinic(String text) {
        try {
            return text == null || text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ClinicId(text));
        } catch (IllegalArgumentException malformed) {
            throw new BadRequestException("clinic: " + malformed.getMessage());
        }
    }
}
