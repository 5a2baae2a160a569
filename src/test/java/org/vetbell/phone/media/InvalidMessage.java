/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.media;

/** A message the carrier would complain about (31951). */
final class InvalidMessage extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidMessage(String complaint) {
        super(complaint);
    }
}
