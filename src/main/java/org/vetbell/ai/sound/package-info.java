/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What all voices need for the sound they deliver: pieces of the right size, and a memory of
 * finished sentences. Knows no provider. Uses {@code audio} only. Any thread, unless said
 * otherwise.
 */
package org.vetbell.ai.sound;
