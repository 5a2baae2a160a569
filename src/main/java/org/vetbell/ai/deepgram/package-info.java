/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Deepgram: live transcription over a socket for each call, and a voice over HTTP. Protocols: the
 * first version of the interface for listening (Nova models) and the second (Flux models), and the
 * first for speaking (Aura voices), as documented by Deepgram in 2026. Uses {@code ai.wire}, {@code
 * ai.hearing}, {@code ai.sound} and {@code port}.
 */
package org.vetbell.ai.deepgram;
