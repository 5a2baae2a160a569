/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

/** Whether the caller agrees that the call is recorded. Nothing is recorded but with AGREED. */
public enum Consent {
    /** Nobody wants to record it, or the question was left out. */
    NOT_WANTED,
    /** The caller is to be told or asked, and was not yet. */
    DUE,
    /** They were told or asked, and have not gone on or answered. */
    ASKED,
    /** They agreed, or went on after they had been told. */
    AGREED,
    /** They refused; what was recorded is deleted. */
    REFUSED
}
