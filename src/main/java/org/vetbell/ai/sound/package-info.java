/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What all voices need for the sound they deliver: pieces of the right size, sentences that stream
 * in, and a memory of finished ones. Knows no provider. Uses {@code ai.wire}, {@code audio} and
 * {@code port}. Any thread, unless said otherwise.
 */
package org.vetbell.ai.sound;
