/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

/**
 * How often the same may happen, so that one source cannot take what is there for all. Any thread;
 * never blocks.
 */
public interface RateLimits {
    /**
     * Whether it may happen once more; if so, it is counted.
     *
     * @param key of the source, for example a telephone number; it is not stored
     */
    boolean admits(Limited what, String key);

    /** What is limited, and whose doing is counted together. */
    enum Limited {
        /** Calls from one number to one practice. */
        CALLS_OF_CALLER,
        /** Calls without a number to one practice. */
        ANONYMOUS_CALLS_OF_CLINIC,
        /** All calls to one practice. */
        CALLS_OF_CLINIC,
        /** Requests from one address that had to be refused, as the carrier has not signed them. */
        REFUSALS_OF_ADDRESS,
        /** Requests from one address to the staff API. */
        REQUESTS_OF_ADDRESS
    }
}
