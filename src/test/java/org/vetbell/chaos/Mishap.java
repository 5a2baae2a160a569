/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.chaos;

/** What goes wrong with a service. */
enum Mishap {
    NONE,
    /** Nobody listens. */
    REFUSED,
    /** It does not know our key. */
    HTTP_401,
    /** It is busy, and says for how long. */
    HTTP_429,
    HTTP_500,
    /** It takes connections and says nothing. */
    SILENT,
    /** The connection breaks before an answer; another one would hold. */
    RESET,
    /** The connection breaks before an answer, and so does the next. */
    RESET_TWICE,
    /** The connection breaks within an answer. */
    RESET_MIDWAY,
    /** The connection breaks within an answer, and within the next. */
    RESET_MIDWAY_TWICE,
    /** No answer ever comes. */
    STALL,
    /** An answer begins and does not go on. */
    STALL_MIDWAY,
    /** What comes is no JSON. */
    GARBAGE,
    /** Half a message, or half an answer, and then the end. */
    HALF,
    /** A hundred times as much as an answer has. */
    FLOOD,
    /** It says, in its own protocol, that it is busy. */
    BUSY,
    /** It says, in its own protocol, that nobody pays. */
    QUOTA,
    /** It says, in its own protocol, that it failed. */
    FAILED,
    /** It says that the session is over. */
    EXPIRED,
    /** It says that too much is going on in the connection. */
    CROWDED,
    /** It answers and does not say that this was all. */
    NO_END
}
