/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Callers who follow a script: a plain text file of what to expect, say and press.
 *
 * <p>A script is a state machine over what was noticed in the call and the call's own time, so it
 * behaves alike on a real stream and in a test without a clock. One thread, the call's. The
 * language is described in {@code docs/telephony.md}.
 */
package org.vetbell.phone.scenario;
