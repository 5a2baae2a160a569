/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

/** How we are connected to the caller. */
public enum LineKind {
    /** By documents: the carrier asks, we answer with what it shall do next. */
    DOCUMENT,
    /** By a media stream: audio flows both ways. */
    STREAM
}
