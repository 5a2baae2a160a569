/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

/**
 * The server under load, as a process.
 *
 * @param name the product
 * @param target where it is reached
 * @param pid its process
 */
record Server(String name, Target target, long pid) {}
