/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

/**
 * Counts what one call uses of providers. Whoever stands between a provider and a call passes on
 * what it is told, also of answers and sentences that nobody wants any longer: they cost the same.
 */
@FunctionalInterface
public interface Meter {
    /** Counts nothing. */
    Meter NONE = use -> {};

    /**
     * So much was used. From any thread, at any time, also after the end of what it was used for;
     * must not block.
     */
    void used(Use use);

    /**
     * Whether nothing more is to be bought for this call: whoever has the choice takes what is
     * free. Cheap; any thread.
     */
    default boolean spent() {
        return false;
    }
}
