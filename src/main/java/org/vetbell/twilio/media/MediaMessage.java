/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.media;

/** One message of Twilio's on a media socket (Twilio, "Media Streams: WebSocket messages"). */
sealed interface MediaMessage {

    /**
     * The stream begins.
     *
     * @param ticket the one we put into the document; empty without one
     * @param telephoneAudio whether the audio is mu-law at 8000 Hz
     */
    record Start(
            String streamSid,
            String callSid,
            String accountSid,
            String ticket,
            boolean telephoneAudio)
            implements MediaMessage {}

    /**
     * The caller's audio.
     *
     * @param mulaw G.711 mu-law, 8000 Hz mono; usually 160 bytes, 20 ms
     * @param timestampMillis position since the stream began
     */
    record Media(byte[] mulaw, long timestampMillis) implements MediaMessage {}

    /** A key of the caller's. */
    record Dtmf(String digit) implements MediaMessage {}

    /** Everything sent before our mark of that name was played or flushed. */
    record Mark(String name) implements MediaMessage {}

    /** The stream ends because the call does, or goes elsewhere. */
    record Stop() implements MediaMessage {}

    /** The socket is up; nothing of use. */
    record Connected() implements MediaMessage {}

    /** A message that means nothing to us. */
    record Unknown() implements MediaMessage {}
}
