/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.media;

/**
 * The upgrade was answered with something else than 101 (31920), or could not be asked for (status
 * 0).
 */
public final class HandshakeRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    HandshakeRefused(int status, Throwable cause) {
        super("the socket upgrade was answered " + status, cause);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
