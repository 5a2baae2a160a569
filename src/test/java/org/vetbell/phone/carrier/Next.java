/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import org.vetbell.phone.twiml.Verb;
import org.vetbell.phone.wire.Form;

/** Where a call goes after a verb. */
sealed interface Next {

    /** To the verb below. */
    record Below() implements Next {}

    /** To the document that a webhook answers with. */
    record Ask(Verb.Target target, Form extras) implements Next {}

    record Over(Ending ending) implements Next {}
}
