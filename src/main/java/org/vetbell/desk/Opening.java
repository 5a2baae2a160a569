/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import org.vetbell.call.CallId;
import org.vetbell.call.LineKind;
import org.vetbell.clinic.Clinic;

/**
 * A call that begins.
 *
 * @param callerNumber E.164, or empty when withheld
 */
public record Opening(CallId call, Clinic clinic, String callerNumber, LineKind line) {}
