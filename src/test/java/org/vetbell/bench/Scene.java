/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.io.IOException;
import org.vetbell.launch.Surroundings;

/** What stands around the server of one scenario: the providers it asks, the clinics it serves. */
interface Scene {
    /**
     * Sets it up.
     *
     * @param plain what every server needs
     */
    Surroundings open(Surroundings plain) throws IOException;

    /** The server has ended. */
    void close() throws InterruptedException;
}
