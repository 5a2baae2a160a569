/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import org.vetbell.phone.wire.Form;

/** Who calls whom: what every webhook of a call repeats. */
public record CallIdentity(String accountSid, String callSid, String from, String to) {

    public static CallIdentity ringing(String accountSid, String from, String to) {
        return new CallIdentity(accountSid, Sids.next("CA"), from, to);
    }

    /** The parameters of a webhook, in no order that matters, as many as a real one carries. */
    public Form parameters(String callStatus) {
        Form form =
                Form.of("AccountSid", accountSid)
                        .with("ApiVersion", "2010-04-01")
                        .with("CallSid", callSid)
                        .with("CallStatus", callStatus)
                        .with("Called", to)
                        .with("Caller", from)
                        .with("Direction", "inbound")
                        .with("From", from)
                        .with("To", to);
        for (String side : new String[] {"From", "Caller"}) {
            form = Region.of(from).describe(side, form);
        }
        for (String side : new String[] {"To", "Called"}) {
            form = Region.of(to).describe(side, form);
        }
        return Region.of(from) == Region.UNITED_STATES
                ? form.with("StirVerstat", "TN-Validation-Passed-A")
                : form;
    }
}
