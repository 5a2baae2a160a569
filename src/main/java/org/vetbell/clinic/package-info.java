/* SPDX-License-Identifier: Apache-2.0 */
/**
 * A veterinary practice as its telephone sees it: who it is, when it is open, which numbers reach
 * it, what it lets callers do.
 *
 * <p>Pure: values only. May use {@code java.util} and {@code java.time} types; knows no clock, no
 * thread and no platform. Everything here is immutable and safe to share between threads.
 */
package org.vetbell.clinic;
