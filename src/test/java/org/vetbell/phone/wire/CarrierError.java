/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.wire;

/** The call cannot go on, for a reason the carrier would log under one of its error codes. */
public final class CarrierError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** HTTP retrieval failure. */
    public static final int RETRIEVAL = 11200;

    public static final int CONNECTION = 11205;
    public static final int TOO_MANY_REDIRECTS = 11215;
    public static final int TOO_LARGE = 11750;
    public static final int EMPTY_BODY = 11770;
    public static final int PARSE_FAILURE = 12100;
    public static final int SCHEMA = 12200;
    public static final int CONTENT_TYPE = 12300;

    private final int code;

    public CarrierError(int code, String message) {
        super(message);
        this.code = code;
    }

    public CarrierError(int code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public int code() {
        return code;
    }
}
