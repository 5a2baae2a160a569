/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.persistence.EntityManager;
import java.util.function.Function;

/** Runs work in database transactions of its own. Any thread; blocks. */
interface Transactions {
    /** Runs {@code work} in a new transaction: committed when it returns, undone when it throws. */
    <T> T inNew(Function<EntityManager, T> work);
}
