/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.media;

/** A message that is not one of Twilio's. Names what is wrong with it, nothing of its content. */
class MalformedFrame extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedFrame(String message) {
        super(message);
    }
}
