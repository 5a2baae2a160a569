/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Deepgram: live transcription over a socket for each call, and a voice over HTTP. Protocol: the
 * first versions of the interfaces for listening (Nova models) and speaking (Aura voices) as
 * documented by Deepgram in 2026. Uses {@code ai.wire}, {@code ai.sound} and {@code port}.
 */
package org.vetbell.ai.deepgram;
