/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.twiml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vetbell.call.CallId;
import org.vetbell.call.DialReason;
import org.vetbell.call.PhoneCommand;
import org.vetbell.call.PhoneCommand.Dial;
import org.vetbell.call.PhoneCommand.HangUp;
import org.vetbell.call.PhoneCommand.Listen;
import org.vetbell.call.PhoneCommand.RecordCall;
import org.vetbell.call.PhoneCommand.RecordMessage;
import org.vetbell.call.PhoneCommand.Speak;
import org.vetbell.call.StepId;
import org.vetbell.clinic.PhoneNumber;
import org.vetbell.port.WebhookKey;
import org.vetbell.twilio.PublicUrls;

/** Turns one step of a call into the document the carrier gets. */
public final class CallDocument {
    /** The media stream is entered once; what follows it are steps of the call again. */
    private static final StepId AFTER_STREAM = new StepId(1);

    private final PublicUrls urls;

    /**
     * @param urls the addresses that go into the document
     */
    public CallDocument(PublicUrls urls) {
        this.urls = urls;
    }

    /** The document of {@code commands}; it ends with a hang-up where they do not end the step. */
    public String of(List<PhoneCommand> commands, Leg leg) {
        Twiml document = new Twiml(leg.clinic().voice());
        List<String> interruptible = new ArrayList<>();
        for (PhoneCommand command : commands) {
            if (command instanceof Speak speak && speak.interruptible()) {
                interruptible.addAll(speak.sentences());
            } else if (command instanceof Listen listen) {
                return listen(document, listen, interruptible).xml();
            } else {
                say(document, interruptible);
                interruptible.clear();
                if (write(document, command, leg)) {
                    return document.xml();
                }
            }
        }
        say(document, interruptible);
        return document.hangUp().xml();
    }

    /** The key of what the carrier asks there. */
    public static WebhookKey afterStream(String account, CallId call) {
        return Route.RESUME.key(account, call, AFTER_STREAM);
    }

    /** Where the carrier asks once a call's stream is over, by itself or as it is told to. */
    public static String afterStream(PublicUrls urls) {
        return urls.absolute(Route.RESUME.path(AFTER_STREAM));
    }

    /** The document that connects a call to the media socket. */
    public String stream(Leg leg, String ticket) {
        return new Twiml(leg.clinic().voice())
                .connect(
                        urls.socket(),
                        ticket,
                        afterStream(urls),
                        urls.absolute(Route.STREAM_STATUS.path()))
                .xml();
    }

    /** Writes one command; whether it ends the step. */
    private boolean write(Twiml document, PhoneCommand command, Leg leg) {
        switch (command) {
            case Speak speak -> document.say(speak.sentences());
            case Listen listen -> listen(document, listen, List.of());
            case RecordMessage message -> record(document, message, leg);
            case Dial dial -> dial(document, dial, leg);
            case RecordCall wanted -> recordCall(document, wanted);
            case HangUp() -> document.hangUp();
        }
        return !(command instanceof Speak || command instanceof RecordCall);
    }

    private static void say(Twiml document, List<String> sentences) {
        if (!sentences.isEmpty()) {
            document.say(sentences);
        }
    }

    private Twiml listen(Twiml document, Listen listen, List<String> spoken) {
        String action = urls.absolute(Route.DTMF.path(listen.step()));
        Prompt prompt =
                new Prompt(
                        spoken,
                        Target.webhook(action),
                        Prompt.Ears.WORDS_AND_KEYS,
                        listen.expecting(),
                        listen.silence());
        return document.ask(prompt).redirect(action);
    }

    /**
     * An empty recording makes the carrier fall through: the redirect says so to the same action.
     */
    private void record(Twiml document, RecordMessage message, Leg leg) {
        Optional<String> words =
                leg.clinic().recording().transcribeMessages()
                        ? Optional.of(urls.absolute(Route.TRANSCRIPTION.path()))
                        : Optional.empty();
        String action = urls.absolute(Route.VOICEMAIL.path(message.step()));
        document.record(
                        Target.webhook(action),
                        Optional.of(urls.absolute(Route.RECORDING.path())),
                        words,
                        message.longest(),
                        message.silence())
                .redirect(action);
    }

    /** In the background, whatever follows; what we record ourselves is no matter of documents. */
    private void recordCall(Twiml document, RecordCall wanted) {
        if (wanted.by().carrier()) {
            document.recordCall(urls.absolute(Route.RECORDING.path()));
        }
    }

    /** Where nobody may be rung the call is told so as if they had not answered. */
    private void dial(Twiml document, Dial dial, Leg leg) {
        String action = urls.absolute(Route.TRANSFER.path(dial.step()));
        List<PhoneNumber> numbers = dial.group().numbers().stream().filter(leg::mayRing).toList();
        if (numbers.isEmpty()) {
            document.redirect(action);
        } else {
            document.dial(
                    new Ringing(
                            numbers,
                            dial.group().ring(),
                            Optional.of(dial.longest()),
                            Optional.of(action),
                            shownNumber(leg),
                            whisper(dial, leg)));
        }
    }

    /** A call without a valid number of its own is refused by the network unless we lend ours. */
    static Optional<PhoneNumber> shownNumber(Leg leg) {
        return leg.withheld() ? Optional.of(leg.inbound()) : Optional.empty();
    }

    /**
     * An emergency is put through without an announcement, as nothing more could fail then, unless
     * somebody is to confirm that they take it.
     */
    private Optional<String> whisper(Dial dial, Leg leg) {
        boolean confirm = dial.group().confirm();
        if (dial.reason() == DialReason.EMERGENCY && !confirm) {
            return Optional.empty();
        }
        var announcement =
                new Announcement(
                        leg.clinic().id().value(),
                        dial.reason(),
                        dial.about(),
                        leg.call().value(),
                        dial.step(),
                        confirm ? Announcement.Ask.KEY : Announcement.Ask.NOTHING);
        return Optional.of(urls.absolute(Route.WHISPER.path() + announcement.query()));
    }
}
