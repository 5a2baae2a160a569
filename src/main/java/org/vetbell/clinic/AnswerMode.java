/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

/** How calls to one inbound number are answered. */
public enum AnswerMode {
    /** The carrier recognises and speaks (rung R2): needs no AI account. */
    CARRIER_SPEECH,
    /** The call's audio is streamed to us, and we listen and speak. */
    MEDIA_STREAM
}
