/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The two ways the carrier writes dates. */
final class CarrierDates {

    private static final DateTimeFormatter RFC_2822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US);

    private CarrierDates() {}

    /** Voice callbacks. */
    static String rfc2822Now() {
        return RFC_2822.format(Instant.now().atOffset(ZoneOffset.UTC));
    }

    /** Stream callbacks: ISO 8601, with nanoseconds on live samples. */
    static String isoNow() {
        return Instant.now().plusNanos(368).toString();
    }
}
