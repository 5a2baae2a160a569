/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio;

import java.util.function.IntSupplier;

/** Counts what happens at this edge. Any thread; never blocks. */
public interface Tally {
    /** It happened once more. */
    void count(Happening what);

    /** A webhook of that route was served. */
    void webhook(String route);

    /** Shows the number of live media sockets. */
    void showLiveSockets(IntSupplier live);
}
