/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Sound on the carrier's side: mu-law, the playback buffer with marks, a voice, tones, and the tape
 * of a call.
 *
 * <p>Everything is 8 kHz mono; samples are 16-bit linear where they are {@code short} and mu-law
 * where they are {@code byte}. Types are confined to the thread of their call.
 */
package org.vetbell.phone.sound;
