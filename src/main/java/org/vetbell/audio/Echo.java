/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

/** What a mark that came back from the carrier means. */
public sealed interface Echo {
    /** Nothing: it belongs to audio that was dropped, came twice, or was never sent by us. */
    record Stale() implements Echo {}

    /** So much of that utterance was heard. */
    record Progress(int utterance, long heardMillis) implements Echo {}

    /** That utterance was heard to its end. */
    record Ended(int utterance, long heardMillis) implements Echo {}
}
