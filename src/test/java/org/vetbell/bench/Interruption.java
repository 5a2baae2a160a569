/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

/**
 * One time a caller spoke over the agent and was answered. Frames are numbers in {@link
 * SentFrames}; times are of {@link System#nanoTime()}.
 *
 * @param sent what the call sent
 * @param firstVoiced the first frame with the caller's voice in it
 * @param clearedAt when the agent took back what was not played
 * @param lastVoiced the last frame with the caller's voice in it
 * @param answeredAt when the first audio of the answer came in
 */
record Interruption(
        SentFrames sent, int firstVoiced, long clearedAt, int lastVoiced, long answeredAt) {}
