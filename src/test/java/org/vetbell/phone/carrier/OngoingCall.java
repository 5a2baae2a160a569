/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

/** A call that can be run once, and told about at any time: also after it broke off. */
public final class OngoingCall {

    private final CallLine line;
    private Ending ending = Ending.BROKEN_OFF;

    OngoingCall(CallLine line) {
        this.line = line;
    }

    /**
     * Runs the call to its end on this thread.
     *
     * @throws org.vetbell.phone.wire.CarrierError when the application leaves the carrier without a
     *     valid document
     */
    public CallReport run() {
        ending = new PhoneCall(line).run();
        return report();
    }

    /** What is known of the call so far. */
    public CallReport report() {
        return new CallReport(
                line.webhooks().call(), ending, line.log().moments(), line.sound().tape());
    }
}
