/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ears;

/** There is no recorded speech to measure with; the message says what to do. */
final class NoVoices extends Exception {
    private static final long serialVersionUID = 1;

    NoVoices(String message) {
        super(message);
    }
}
