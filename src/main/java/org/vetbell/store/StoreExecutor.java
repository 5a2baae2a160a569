/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

/** Where database work runs when its caller must not wait for it. */
public final class StoreExecutor {
    /** JNDI name of the managed executor; its work blocks, and it needs sixteen threads. */
    public static final String NAME = "java:app/concurrent/store";

    private StoreExecutor() {}
}
