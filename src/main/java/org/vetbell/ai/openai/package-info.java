/* SPDX-License-Identifier: Apache-2.0 */
/**
 * OpenAI: live transcription over the realtime socket. Protocol: the GA realtime interface as
 * documented by OpenAI in 2026. Uses {@code ai.wire} and {@code port}.
 */
package org.vetbell.ai.openai;
