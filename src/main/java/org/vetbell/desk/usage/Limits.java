/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk.usage;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.ClinicId;
import org.vetbell.clinic.OwnCaps;

/**
 * How much of providers the calls of each practice may use: what it says itself, else what holds
 * for the installation. Any thread.
 */
public final class Limits {
    private final Prices prices;
    private final Caps usual;
    private final Map<ClinicId, Caps> own = new HashMap<>();
    private final boolean limitsDays;

    private Limits(UsageSettings settings, Collection<Clinic> clinics) {
        prices = settings.prices();
        usual = new Caps(settings.call(), settings.day());
        clinics.forEach(clinic -> own.put(clinic.id(), usual.but(clinic.caps())));
        limitsDays =
                !usual.day.isNone() || own.values().stream().anyMatch(caps -> !caps.day.isNone());
    }

    /**
     * The limits of an installation.
     *
     * @param clinics all that it serves
     * @throws IllegalArgumentException when one of them limits money, and nothing has a price
     */
    public static Limits of(UsageSettings settings, Collection<Clinic> clinics) {
        var limits = new Limits(settings, clinics);
        limits.own.forEach(
                (clinic, caps) -> {
                    if (caps.limitMoney() && !settings.prices().any()) {
                        throw new IllegalArgumentException(
                                "the clinic \"%s\" has caps with a cost, which need %s"
                                        .formatted(clinic, UsageSettings.PRICES));
                    }
                });
        return limits;
    }

    Prices prices() {
        return prices;
    }

    /** Of each call. */
    Cap call(ClinicId clinic) {
        return of(clinic).call;
    }

    /** Of all calls that began on a day. */
    Cap day(ClinicId clinic) {
        return of(clinic).day;
    }

    /** Whether any practice's days are limited. */
    boolean limitsDays() {
        return limitsDays;
    }

    private Caps of(ClinicId clinic) {
        return own.getOrDefault(clinic, usual);
    }

    private record Caps(Cap call, Cap day) {
        Caps but(OwnCaps own) {
            return new Caps(call.but(own.call()), day.but(own.day()));
        }

        boolean limitMoney() {
            return call.cost().signum() > 0 || day.cost().signum() > 0;
        }
    }
}
