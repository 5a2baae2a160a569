/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Telephone sound: mu-law, WAV, tones, voice activity, endpointing, and the clock of what a caller
 * has heard.
 *
 * <p>Pure: {@code java.base} only; time is passed in. Sound is G.711 mu-law or 16-bit linear, 8000
 * Hz, mono, in frames of 160 samples (20 ms). Each object belongs to one call and is used by one
 * thread at a time; nothing here locks, and nothing allocates per frame.
 */
package org.vetbell.audio;
