/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What Vetbell keeps: the ports that persist, over one data source, JPA and Flyway.
 *
 * <p>May use {@code port}, {@code call}, {@code clinic} and {@code audio}. Rows and their SQL never
 * leave this package. Work that must not hold its caller runs on the {@code store} executor ({@link
 * org.vetbell.store.StoreExecutor}); everything here may be called from any thread.
 */
package org.vetbell.store;
