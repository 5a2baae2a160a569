/* SPDX-License-Identifier: Apache-2.0 */
/**
 * One telephone call as a state machine: events in, commands out.
 *
 * <p>Pure: {@link org.vetbell.call.CallMachine} reads no clock, draws no randomness, starts no
 * thread and touches no I/O; time comes in with each event. It may use {@code clinic} and {@code
 * triage}. Audio bytes never enter. Everything here is immutable and safe to share.
 */
package org.vetbell.call;
