/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

/** What follows once the words being spoken have been heard. */
public sealed interface Then {
    /** Wait for the caller. */
    record Listen() implements Then {}

    /** Wait on for the answer that is owed. */
    record Answer() implements Then {}

    /** Greet the caller, who has been told that the call is recorded. */
    record Greet() implements Then {}

    /** Ring the next human. */
    record Dial() implements Then {}

    /** Record a message. */
    record Record() implements Then {}

    /** End the call. */
    record End(EndReason reason) implements Then {}
}
