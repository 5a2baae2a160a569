/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Deepgram: live transcription over a socket for each call. Protocol: the first version of the
 * listening interface (Nova models) as documented by Deepgram in 2026. Uses {@code ai.wire} and
 * {@code port}.
 */
package org.vetbell.ai.deepgram;
