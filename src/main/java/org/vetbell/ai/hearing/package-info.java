/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What recognisers have in common, whoever makes them: what a caller said that nobody answered yet,
 * sound on its way out, and a socket that is opened once more when it breaks. Knows no vendor. Uses
 * {@code port}, {@code audio} and {@code ai.wire}.
 */
package org.vetbell.ai.hearing;
