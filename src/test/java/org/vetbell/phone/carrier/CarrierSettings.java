/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import org.vetbell.phone.wire.Endpoints;

/** Where the application is, on whose account it is called, and how the carrier behaves. */
public record CarrierSettings(
        Endpoints endpoints,
        String accountSid,
        String authToken,
        CarrierQuirks quirks,
        Voices voices) {

    public CarrierSettings with(CarrierQuirks others) {
        return new CarrierSettings(endpoints, accountSid, authToken, others, voices);
    }
}
