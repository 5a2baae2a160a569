/* SPDX-License-Identifier: Apache-2.0 */
/**
 * ElevenLabs: a voice over its multi-context sockets, and live transcription over a socket of
 * Scribe for each call. Uses {@code port}, {@code clinic}, {@code ai.hearing}, {@code ai.wire} and
 * {@code ai.sound}. Any thread.
 */
package org.vetbell.ai.elevenlabs;
