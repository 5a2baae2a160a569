/**
 * Starts Vetbell in a server process of its own, for {@code -Prun}, the end-to-end tests and the
 * benchmarks alike: choose the product ({@link org.vetbell.launch.AppServer}), say what to start
 * ({@link org.vetbell.launch.Launch}), hold the running process ({@link
 * org.vetbell.launch.ServerProcess}). Every wait has a deadline.
 */
package org.vetbell.launch;
