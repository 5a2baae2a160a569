/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.wire;

/**
 * How a request is signed: as the carrier does, or as someone who only claims to be the carrier.
 */
public enum Signing {
    GENUINE,
    /** Signed with another token. */
    FORGED,
    /** No signature header at all. */
    ABSENT
}
