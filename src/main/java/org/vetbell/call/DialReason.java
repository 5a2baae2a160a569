/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

/** Why a human is dialled. */
public enum DialReason {
    EMERGENCY,
    PERSON
}
