/* SPDX-License-Identifier: Apache-2.0 */
/**
 * OpenAI: live transcription, and a model that hears and speaks by itself, over the realtime
 * socket; a voice over HTTP. Protocol: the GA realtime interface as documented by OpenAI in 2026.
 * Uses {@code ai.wire}, {@code ai.sound}, {@code audio} and {@code port}.
 */
package org.vetbell.ai.openai;
