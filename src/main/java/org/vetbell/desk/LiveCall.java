/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.time.Instant;
import org.vetbell.call.CallId;
import org.vetbell.call.Rung;
import org.vetbell.clinic.ClinicId;

/**
 * A glance at one live call.
 *
 * @param maskedCaller the caller's number with all but its end hidden
 * @param state what the call is doing
 * @param lastEvent the kind of the last event
 */
public record LiveCall(
        CallId call,
        ClinicId clinic,
        String maskedCaller,
        String state,
        Rung rung,
        Instant started,
        String lastEvent) {}
