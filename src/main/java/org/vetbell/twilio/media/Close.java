/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.media;

/** Why a socket is closed (RFC 6455, section 7.4.1, and the IANA registry of close codes). */
final class Close {
    static final int NORMAL = 1000;
    static final int GONE = 1001;
    static final int UNSUPPORTED = 1003;
    static final int BAD_DATA = 1007;
    static final int POLICY = 1008;
    static final int TOO_BIG = 1009;
    static final int UNEXPECTED = 1011;
    static final int TRY_AGAIN_LATER = 1013;

    private Close() {}
}
