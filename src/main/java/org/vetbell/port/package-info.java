/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What a call needs from outside, as interfaces in the words of {@code call}, {@code clinic} and
 * {@code audio}.
 *
 * <p>Pure. Each interface says which threads call it and how failure is told; none throws for
 * remote trouble where a result can carry it. Implementations live at the edges.
 */
package org.vetbell.port;
