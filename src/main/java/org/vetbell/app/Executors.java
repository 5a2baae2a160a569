/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.app;

import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The executors of the application; a server's administrator may define others under these names.
 *
 * <ul>
 *   <li>{@code calls}: the long-lived workers that drain call mailboxes; nothing else
 *   <li>{@code ai}: work for voices, models and recognisers; may block
 *   <li>{@code store}: work with the database and files
 *   <li>{@code carrier}: requests to the carrier, each of which blocks for seconds at most; apart
 *       from {@code ai}, so that a call can be moved while every provider hangs
 * </ul>
 */
@ManagedExecutorDefinition(
        name = "java:app/concurrent/calls",
        maxAsync = 64,
        hungTaskThreshold = Executors.NEVER_HUNG)
@ManagedExecutorDefinition(name = "java:app/concurrent/ai", maxAsync = 64)
@ManagedExecutorDefinition(name = "java:app/concurrent/store", maxAsync = 16)
@ManagedExecutorDefinition(name = "java:app/concurrent/carrier", maxAsync = 8)
@ApplicationScoped
public class Executors {
    /** Long-lived workers are meant to run for as long as the application does. */
    static final long NEVER_HUNG = Long.MAX_VALUE;
}
