/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

/**
 * What a caller asked the front desk to arrange, in the caller's own words; staff confirm it.
 *
 * @param kind what is wanted
 * @param owner the caller's name
 * @param pet the animal's name
 * @param species what kind of animal
 * @param reason why
 * @param preferredDay as said, for example "Tuesday"
 * @param preferredTime as said, for example "after three"
 * @param callback E.164 number or digits as read back and confirmed
 */
public record AppointmentRequest(
        Kind kind,
        String owner,
        String pet,
        String species,
        String reason,
        String preferredDay,
        String preferredTime,
        String callback) {

    /** What is to be arranged. */
    public enum Kind {
        BOOK,
        CHANGE,
        CANCEL
    }
}
