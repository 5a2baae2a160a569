/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.media;

/** Close codes of RFC 6455, section 7.4.1. */
public final class WebSocketCodes {

    public static final int NORMAL = 1000;
    public static final int PROTOCOL_ERROR = 1002;
    public static final int CANNOT_ACCEPT = 1003;

    /** Never on the wire: the connection broke. */
    public static final int ABNORMAL = 1006;

    public static final int BAD_DATA = 1007;
    public static final int POLICY = 1008;
    public static final int TOO_BIG = 1009;

    private WebSocketCodes() {}
}
