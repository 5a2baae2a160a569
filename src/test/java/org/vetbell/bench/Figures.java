/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

/** Times of many operations. */
interface Figures {
    /** How many were measured. */
    int count();

    /** How many never came to an end. */
    int lost();

    /** Milliseconds within which this part (0 to 1) of the operations were done. */
    double millisAt(double quantile);
}
