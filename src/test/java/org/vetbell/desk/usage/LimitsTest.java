/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.ClinicId;
import org.vetbell.clinic.OwnCaps;
import org.vetbell.fake.SampleClinics;

class LimitsTest {
    private static final Cap USUAL = new Cap(new BigDecimal("0.50"), 9000, 600, 0);
    private static final Prices PRICES = Prices.parse("USD", "a/b:characters=1");
    private static final Clinic HARBOUR = SampleClinics.harbour();

    @Test
    void eachValueOfAClinicsOwnReplacesTheInstallations() {
        Limits limits = limits(PRICES, USUAL, day("2.00", 0));
        assertThat(limits.day(HARBOUR.id())).isEqualTo(new Cap(new BigDecimal("2.00"), 0, 600, 0));
        assertThat(limits.call(HARBOUR.id())).isEqualTo(USUAL);
    }

    @Test
    void whoSaysNothingHasTheInstallations() {
        Limits limits = limits(PRICES, USUAL, OwnCaps.NONE);
        assertThat(limits.day(HARBOUR.id())).isEqualTo(USUAL);
        assertThat(limits.day(new ClinicId("hilltop"))).isEqualTo(USUAL);
    }

    @Test
    void daysAreLimitedWhereAnybodysAre() {
        assertThat(limits(PRICES, Cap.NONE, OwnCaps.NONE).limitsDays()).isFalse();
        assertThat(limits(PRICES, USUAL, OwnCaps.NONE).limitsDays()).isTrue();
        assertThat(limits(PRICES, Cap.NONE, day("1", 0)).limitsDays()).isTrue();
    }

    @Test
    void moneyIsNoLimitWithoutPrices() {
        Prices none = Prices.parse("USD", "");
        assertThatThrownBy(() -> limits(none, Cap.NONE, day("1", 5)))
                .hasMessage(
                        "the clinic \"harbour\" has caps with a cost, which need vetbell.prices");
        assertThat(limits(none, Cap.NONE, day("0", 5)).limitsDays()).isTrue();
    }

    private static Limits limits(Prices prices, Cap usual, OwnCaps own) {
        return Limits.of(new UsageSettings(prices, usual, usual), List.of(HARBOUR.caps(own)));
    }

    private static OwnCaps day(String cost, long tokens) {
        var most =
                new OwnCaps.Most(
                        Optional.of(new BigDecimal(cost)),
                        Optional.of(tokens),
                        Optional.empty(),
                        Optional.empty());
        return new OwnCaps(OwnCaps.Most.NONE, most);
    }
}
