/* SPDX-License-Identifier: Apache-2.0 */
/**
 * How well the ear hears: speech of several recorded speakers in several noises, and what the voice
 * activity detection makes of it. {@code ./mvnw -Pears}; see {@code docs/ears.md}.
 */
package org.vetbell.ears;
