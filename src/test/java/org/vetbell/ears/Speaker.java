/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ears;

import java.util.List;

/**
 * A recorded speaker.
 *
 * @param tuning whether the detector may be tuned on this voice
 * @param prompts 8 kHz, each at least half a second, in a fixed order
 */
record Speaker(String name, boolean tuning, List<short[]> prompts) {}
