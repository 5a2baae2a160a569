/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Golden calls: staged calls, recorded from a running Vetbell, that must come out of a replay byte
 * for byte. They lie in {@code src/test/calls}; {@link org.vetbell.golden.Golden} makes them.
 */
package org.vetbell.golden;
