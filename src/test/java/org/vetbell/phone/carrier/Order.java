/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import org.vetbell.phone.twiml.Verb;

/** What the carrier's interface was told to do with a call that runs. */
sealed interface Order {
    /** To ask there for a document, whatever the call does now. */
    record Redirect(Verb.Target target) implements Order {}

    /** To end. */
    record Complete() implements Order {}
}
