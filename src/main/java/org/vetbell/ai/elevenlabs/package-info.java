/* SPDX-License-Identifier: Apache-2.0 */
/**
 * ElevenLabs, spoken to over its multi-context sockets. Uses {@code port}, {@code clinic}, {@code
 * ai.wire} and {@code ai.sound}. Any thread.
 */
package org.vetbell.ai.elevenlabs;
