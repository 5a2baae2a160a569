/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

/**
 * How much was used in all.
 *
 * @param amount in the kind's unit
 * @param estimated how much of it we reckoned ourselves
 */
public record Used(Service service, Use.Kind kind, long amount, long estimated) {
    /** Nothing yet. */
    public static Used nothing(Service service, Use.Kind kind) {
        return new Used(service, kind, 0, 0);
    }

    /** That much, and a further use of the same. */
    public Used and(Use use) {
        return new Used(
                service,
                kind,
                amount + use.amount(),
                estimated + (use.estimated() ? use.amount() : 0));
    }

    /** Both together. */
    public Used and(Used other) {
        return new Used(service, kind, amount + other.amount, estimated + other.estimated);
    }
}
