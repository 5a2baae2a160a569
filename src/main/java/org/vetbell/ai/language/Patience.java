/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.language;

import java.time.Duration;

/**
 * How long a model may take.
 *
 * @param first until its first token, connecting included
 * @param gap between tokens
 * @param whole for the whole answer
 */
public record Patience(Duration first, Duration gap, Duration whole) {}
