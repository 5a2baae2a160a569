/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The embedded defaults: a receptionist made of rules and a synthetic voice; neither needs an
 * account, a network or a native library.
 *
 * <p>May use {@code port}, {@code call}, {@code clinic}, {@code triage} and {@code audio}. The
 * receptionist is stateless and any thread may call it; the voice works on the executor it is
 * given.
 */
package org.vetbell.ai.builtin;
