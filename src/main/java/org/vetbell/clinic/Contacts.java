/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

import java.util.Objects;

/**
 * The practice's verified numbers, the only ones Vetbell ever dials for it.
 *
 * @param bypass the front desk, past the receptionist
 * @param emergency who must be reached at once when an animal's life is in danger
 */
public record Contacts(PhoneNumber bypass, PhoneNumber emergency) {
    public Contacts {
        Objects.requireNonNull(bypass, "a practice has a bypass number");
        Objects.requireNonNull(emergency, "a practice has an emergency number");
    }
}
