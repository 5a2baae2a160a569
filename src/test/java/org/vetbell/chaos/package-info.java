/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The fault matrix: everything that can go wrong with a provider, at each stage of a conversation,
 * in real calls on the packaged application. What comes of it stands in {@code docs/providers.md}.
 *
 * <p>A {@link org.vetbell.chaos.Row} says what goes wrong where and what the caller gets all the
 * same; an {@link org.vetbell.chaos.Outcome} is how a caller finds out. A rung of the ladder adds
 * its services as a {@link org.vetbell.chaos.World}, its rows to {@link org.vetbell.chaos.Rows},
 * and a test tagged {@code faults}, which {@code -Pchaos} runs in full.
 */
package org.vetbell.chaos;
