/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import java.util.List;
import java.util.function.Consumer;
import org.vetbell.phone.sound.CallTape;
import org.vetbell.phone.wire.CarrierHttp;

/** Places calls to one application. Any thread; each call runs on the thread that places it. */
public final class Carrier {

    private final CarrierSettings settings;
    private final LiveCalls calls;

    public Carrier(CarrierSettings settings) {
        this(settings, new LiveCalls());
    }

    /**
     * @param calls where the calls placed here are known to the carrier's interface
     */
    public Carrier(CarrierSettings settings, LiveCalls calls) {
        this.settings = settings;
        this.calls = calls;
    }

    /** A call that rings from now on, in all its identifiers. */
    public CallIdentity dial(String from, String to) {
        return CallIdentity.ringing(settings.accountSid(), from, to);
    }

    /**
     * An HTTP client that signs as this carrier, with a cookie jar of its own, for requests made by
     * hand.
     */
    public CarrierHttp http() {
        return new CarrierHttp(settings.endpoints(), settings.authToken());
    }

    /**
     * Prepares a call; {@link OngoingCall#run} lets it ring.
     *
     * @param listener told of every moment as it happens, on the thread that runs the call
     */
    public OngoingCall prepare(CallIdentity identity, Caller caller, Consumer<Moment> listener) {
        var clock = new CallClock(System::nanoTime);
        var log = new CallLog(clock, List.of(listener, caller::notices));
        var webhooks = new Webhooks(http(), identity, settings.quirks(), log);
        var sound = new CallSound(clock, new CallTape(), settings.voices());
        caller.surroundings().forEach(sound::backdrop);
        return new OngoingCall(new CallLine(webhooks, caller, sound, log, calls.add(identity)));
    }

    /**
     * Runs a call to its end.
     *
     * @throws org.vetbell.phone.wire.CarrierError when the application leaves the carrier without a
     *     valid document
     */
    public CallReport call(CallIdentity identity, Caller caller) {
        return prepare(identity, caller, moment -> {}).run();
    }
}
