/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The telephone one can hold: {@code ./mvnw -Pcall} places a call against a running Vetbell from
 * the terminal.
 *
 * <p>The sub-packages are a strict imitation of the carrier. None of them uses a class of the
 * application, so that what they accept is evidence and not an echo.
 */
package org.vetbell.phone;
