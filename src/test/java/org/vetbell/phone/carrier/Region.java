/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import org.vetbell.phone.wire.Form;

/** What the carrier adds about a number's place. Any of it may be empty. */
enum Region {
    UNITED_STATES("NEW YORK", "NY", "10001", "US"),
    AUSTRALIA("", "New South Wales", "", "AU"),
    UNKNOWN("", "", "", "");

    private final String city;
    private final String state;
    private final String zip;
    private final String country;

    Region(String city, String state, String zip, String country) {
        this.city = city;
        this.state = state;
        this.zip = zip;
        this.country = country;
    }

    static Region of(String number) {
        if (number.startsWith("+61")) {
            return AUSTRALIA;
        }
        return number.startsWith("+1") ? UNITED_STATES : UNKNOWN;
    }

    Form describe(String side, Form form) {
        return form.with(side + "City", city)
                .with(side + "State", state)
                .with(side + "Zip", zip)
                .with(side + "Country", country);
    }
}
