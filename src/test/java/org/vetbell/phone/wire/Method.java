/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.wire;

/** The two HTTP methods a webhook can use. */
public enum Method {
    GET,
    POST
}
