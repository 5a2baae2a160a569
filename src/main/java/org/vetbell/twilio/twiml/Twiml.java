/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.twiml;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Connect;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Number;
import com.twilio.twiml.voice.Parameter;
import com.twilio.twiml.voice.Record;
import com.twilio.twiml.voice.Recording;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import com.twilio.twiml.voice.Start;
import com.twilio.twiml.voice.Stream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vetbell.call.Expecting;
import org.vetbell.clinic.PhoneNumber;
import org.vetbell.clinic.Voice;

/**
 * One document being written, verb by verb, in the words we need; the only class that touches
 * Twilio's builders. Not for sharing between threads.
 *
 * <p>Attributes whose values are open sets (voice, language) are written as plain text: the
 * builders' enumerations lag behind the service.
 */
public final class Twiml {
    /** Twilio pauses this long before it thinks a sentence is over; in seconds, as text. */
    private static final String END_OF_SENTENCE = "2";

    private static final String END_OF_NUMBER = "3";
    private static final String FINISH_KEY = "#";
    private static final long SHORTEST_RING = 5;
    private static final long LONGEST_RING = 600;
    private static final long SHORTEST_RECORDING = 2;

    /** Of a recording and of a talk, in seconds: the carrier's limit, four hours. */
    private static final long LONGEST = 14_400;

    /** Of a silence, in seconds: nobody waits longer for somebody to speak. */
    private static final long LONGEST_SILENCE = 600;

    private final Voice voice;
    private final SpokenText spoken = new SpokenText();
    private final VoiceResponse.Builder response = new VoiceResponse.Builder();

    /** Begins an empty document, spoken in {@code voice}. */
    public Twiml(Voice voice) {
        this.voice = voice;
    }

    /** Says these sentences. */
    public Twiml say(List<String> sentences) {
        spoken.pieces(sentences).forEach(piece -> response.say(sayOf(piece)));
        return this;
    }

    /** Says this sentence. */
    public Twiml say(String sentence) {
        return say(List.of(sentence));
    }

    /**
     * Asks the caller, who may interrupt the words with an answer. Where words are taken, hearing
     * nothing is an answer too; where only keys are, the next verb follows.
     */
    Twiml ask(Prompt prompt) {
        boolean words = prompt.ears() == Prompt.Ears.WORDS_AND_KEYS;
        Gather.Builder gather =
                new Gather.Builder()
                        .action(prompt.action().url())
                        .method(prompt.action().method())
                        .timeout(silence(prompt.silence()));
        gather.option("input", words ? "dtmf speech" : "dtmf");
        if (prompt.manyKeys()) {
            gather.finishOnKey(FINISH_KEY);
        } else {
            gather.numDigits(1);
        }
        if (words) {
            listenFor(prompt, gather);
        }
        spoken.pieces(prompt.spoken()).forEach(piece -> gather.say(sayOf(piece)));
        response.gather(gather.build());
        return this;
    }

    /**
     * Records after a tone until the caller is silent, presses the hash key or time is up.
     *
     * @param action where the carrier asks what to do next
     * @param callback told when the sound file is ready; none when empty
     * @param words told what was said, which the carrier then writes down; not when empty
     */
    Twiml record(
            Target action,
            Optional<String> callback,
            Optional<String> words,
            Duration longest,
            Duration silence) {
        Record.Builder record =
                new Record.Builder()
                        .action(action.url())
                        .method(action.method())
                        .maxLength((int) Math.max(SHORTEST_RECORDING, seconds(longest)))
                        .timeout(silence(silence))
                        .finishOnKey(FINISH_KEY)
                        .playBeep(true);
        callback.ifPresent(url -> record.recordingStatusCallback(url));
        words.ifPresent(url -> record.transcribe(true).transcribeCallback(url));
        response.record(record.build());
        return this;
    }

    /**
     * Records the whole call from here on, a channel for each side, beside whatever else it does.
     *
     * @param callback told when it begins, when its file is ready, and when there is none
     */
    Twiml recordCall(String callback) {
        Recording recording =
                new Recording.Builder()
                        .channels(Recording.Channels.DUAL)
                        .track(Recording.Track.BOTH)
                        .trim(Recording.Trim.DO_NOT_TRIM)
                        .recordingStatusCallback(callback)
                        .recordingStatusCallbackMethod(Recording.RecordingStatusCallbackMethod.POST)
                        .option("recordingStatusCallbackEvent", "in-progress completed absent")
                        .build();
        response.start(new Start.Builder().recording(recording).build());
        return this;
    }

    /** Rings humans; the first who answers has the call. */
    Twiml dial(Ringing wanted) {
        Dial.Builder dial = new Dial.Builder().timeout(ringing(wanted.ring()));
        wanted.longest().ifPresent(longest -> dial.timeLimit(seconds(longest)));
        wanted.action().ifPresent(url -> dial.action(url).method(HttpMethod.POST));
        wanted.shown().map(PhoneNumber::e164).ifPresent(dial::callerId);
        for (PhoneNumber number : wanted.numbers()) {
            Number.Builder noun = new Number.Builder(number.e164());
            wanted.whisper().ifPresent(url -> noun.url(url).method(HttpMethod.POST));
            dial.number(noun.build());
        }
        response.dial(dial.build());
        return this;
    }

    /** Asks whoever answered to press one key, and lets the next verb follow if they do not. */
    public Twiml askForKey(List<String> words, String action, Duration patience) {
        return ask(
                new Prompt(
                        words,
                        Target.webhook(action),
                        Prompt.Ears.KEYS,
                        Expecting.anything(),
                        patience));
    }

    /** Connects the caller to the media socket; when it ends the carrier asks {@code action}. */
    Twiml connect(String socket, String ticket, String action, String statusCallback) {
        Stream stream =
                new Stream.Builder()
                        .url(socket)
                        .statusCallback(statusCallback)
                        .statusCallbackMethod(Stream.StatusCallbackMethod.POST)
                        .parameter(new Parameter.Builder().name("ticket").value(ticket).build())
                        .build();
        response.connect(
                new Connect.Builder()
                        .action(action).method(HttpMethod.POST).stream(stream).build());
        return this;
    }

    /** Goes on with the document of that address. */
    Twiml redirect(String url) {
        response.redirect(new Redirect.Builder(url).method(HttpMethod.POST).build());
        return this;
    }

    /** Hangs up. */
    public Twiml hangUp() {
        response.hangup(new Hangup.Builder().build());
        return this;
    }

    /** The document. */
    public String xml() {
        return Markup.of(response.build());
    }

    private void listenFor(Prompt prompt, Gather.Builder gather) {
        gather.actionOnEmptyResult(true);
        gather.speechTimeout(prompt.manyKeys() ? END_OF_NUMBER : END_OF_SENTENCE);
        gather.option("language", voice.language());
        // A bleeding animal and a female dog are no profanities here.
        gather.profanityFilter(false);
        String hints = spoken.hints(prompt.expecting().hints());
        if (!hints.isEmpty()) {
            gather.hints(hints);
        }
    }

    private Say sayOf(String text) {
        Say.Builder say = new Say.Builder(text);
        say.option("language", voice.language());
        say.option("voice", voice.carrierVoice());
        return say.build();
    }

    private static int ringing(Duration ring) {
        return (int) Math.clamp(ring.toSeconds(), SHORTEST_RING, LONGEST_RING);
    }

    private static int silence(Duration silence) {
        return (int) Math.min(seconds(silence), LONGEST_SILENCE);
    }

    private static int seconds(Duration duration) {
        return (int) Math.clamp(duration.toSeconds(), 1, LONGEST);
    }
}
