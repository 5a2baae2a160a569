/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.twiml;

import static java.util.Map.entry;
import static org.vetbell.phone.twiml.Forms.ANY;
import static org.vetbell.phone.twiml.Forms.COUNT;
import static org.vetbell.phone.twiml.Forms.FLAG;
import static org.vetbell.phone.twiml.Forms.KEYS_OR_NONE;
import static org.vetbell.phone.twiml.Forms.LANGUAGE;
import static org.vetbell.phone.twiml.Forms.METHOD;
import static org.vetbell.phone.twiml.Forms.POSITIVE;
import static org.vetbell.phone.twiml.Forms.URL;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The part of TwiML that a call to Vetbell may use, as a table. A verb that Twilio knows and this
 * telephone cannot execute is refused like an unknown one.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml">Twilio, TwiML for Programmable Voice</a>
 */
final class TwimlSchema {

    private static final String[] VERBS = {
        "Say",
        "Play",
        "Pause",
        "Gather",
        "Record",
        "Dial",
        "Redirect",
        "Hangup",
        "Reject",
        "Connect",
        "Start"
    };

    private static final String[] SSML = {
        "break", "emphasis", "lang", "p", "phoneme", "prosody", "s", "say-as", "sub", "w"
    };

    private static final Map<String, ElementRule> RULES =
            Map.ofEntries(
                    entry("Response", new ElementRule().children(VERBS)),
                    entry("Say", say()),
                    entry("Play", new ElementRule().text().attribute("loop", COUNT)),
                    entry("Pause", new ElementRule().attribute("length", POSITIVE)),
                    entry("Gather", gather()),
                    entry("Record", record()),
                    entry("Dial", dial()),
                    entry("Number", number()),
                    entry("Redirect", new ElementRule().text().attribute("method", METHOD)),
                    entry("Hangup", new ElementRule()),
                    entry("Reject", reject()),
                    entry("Connect", connect()),
                    entry("Stream", stream()),
                    entry("Start", new ElementRule().children("Recording")),
                    entry("Recording", recording()),
                    entry("Parameter", parameter()));

    private TwimlSchema() {}

    /** Every complaint about the document, sorted; empty when it is valid. */
    static Set<String> complaints(Element root) {
        var complaints = new TreeSet<String>();
        if (!root.getTagName().equals("Response")) {
            complaints.add("the root is " + root.getTagName() + ", not Response");
            return complaints;
        }
        check(root, complaints);
        return complaints;
    }

    private static void check(Element element, Set<String> complaints) {
        ElementRule rule = RULES.get(element.getTagName());
        rule.checkAttributes(element, complaints);
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            switch (n) {
                case Element child -> checkChild(element, rule, child, complaints);
                case org.w3c.dom.Text words -> checkText(element, rule, words, complaints);
                default -> {
                    // comments and processing instructions are ignored, as the carrier does
                }
            }
        }
    }

    private static void checkChild(
            Element parent, ElementRule rule, Element child, Set<String> complaints) {
        String name = child.getTagName();
        if (!rule.allowsChild(name)) {
            complaints.add(name + " cannot stand in " + parent.getTagName());
        } else if (RULES.containsKey(name)) {
            check(child, complaints);
        }
    }

    private static void checkText(
            Element parent, ElementRule rule, org.w3c.dom.Text words, Set<String> complaints) {
        if (!rule.allowsText() && !words.getData().isBlank()) {
            complaints.add(parent.getTagName() + " cannot contain text");
        }
    }

    private static ElementRule say() {
        return new ElementRule()
                .text()
                .children(SSML)
                .attribute("voice", ANY)
                .attribute("language", LANGUAGE)
                .attribute("loop", COUNT);
    }

    private static ElementRule gather() {
        return new ElementRule()
                .children("Say", "Play", "Pause")
                .attribute("input", Forms.INPUT)
                .attribute("action", URL)
                .attribute("method", METHOD)
                .attribute("timeout", POSITIVE)
                .attribute("speechTimeout", Forms.SECONDS_OR_AUTO)
                .attribute("maxSpeechTime", POSITIVE)
                .attribute("numDigits", POSITIVE)
                .attribute("finishOnKey", Forms.ONE_KEY_OR_NONE)
                .attribute("actionOnEmptyResult", FLAG)
                .attribute("hints", ANY)
                .attribute("language", LANGUAGE)
                .attribute("speechModel", ANY)
                .attribute("profanityFilter", FLAG)
                .attribute("partialResultCallback", URL)
                .attribute("partialResultCallbackMethod", METHOD)
                .attribute("bargeIn", FLAG)
                .attribute("enhanced", FLAG)
                .attribute("debug", FLAG);
    }

    private static ElementRule record() {
        return new ElementRule()
                .attribute("action", URL)
                .attribute("method", METHOD)
                .attribute("timeout", COUNT)
                .attribute("finishOnKey", KEYS_OR_NONE)
                .attribute("maxLength", Forms.RECORD_SECONDS)
                .attribute("playBeep", FLAG)
                .attribute("trim", Forms.oneOf("trim-silence", "do-not-trim"))
                .attribute("recordingStatusCallback", URL)
                .attribute("recordingStatusCallbackMethod", METHOD)
                .attribute(
                        "recordingStatusCallbackEvent",
                        Forms.some("in-progress", "completed", "absent"))
                .attribute("transcribe", FLAG)
                .attribute("transcribeCallback", URL);
    }

    /** A relative address of its callback is refused by the carrier. */
    private static ElementRule recording() {
        return new ElementRule()
                .attribute("recordingStatusCallback", Forms.HTTP_URL)
                .attribute("recordingStatusCallbackMethod", METHOD)
                .attribute(
                        "recordingStatusCallbackEvent",
                        Forms.some("in-progress", "completed", "absent"))
                .attribute("trim", Forms.oneOf("trim-silence", "do-not-trim"))
                .attribute("track", Forms.oneOf("inbound", "outbound", "both"))
                .attribute("channels", Forms.oneOf("mono", "dual"));
    }

    private static ElementRule dial() {
        return new ElementRule()
                .text()
                .children("Number")
                .attribute("action", URL)
                .attribute("method", METHOD)
                .attribute("timeout", Forms.DIAL_SECONDS)
                .attribute("timeLimit", POSITIVE)
                .attribute("hangupOnStar", FLAG)
                .attribute("callerId", Forms.PHONE)
                .attribute("answerOnBridge", FLAG)
                .attribute("ringTone", Forms.COUNTRY)
                .attribute("sequential", FLAG)
                .attribute("record", ANY);
    }

    private static ElementRule number() {
        return new ElementRule()
                .text()
                .attribute("sendDigits", ANY)
                .attribute("url", URL)
                .attribute("method", METHOD)
                .attribute(
                        "statusCallbackEvent",
                        Forms.some("initiated", "ringing", "answered", "completed"))
                .attribute("statusCallback", URL)
                .attribute("statusCallbackMethod", METHOD);
    }

    private static ElementRule reject() {
        return new ElementRule().attribute("reason", Forms.oneOf("rejected", "busy"));
    }

    private static ElementRule connect() {
        return new ElementRule()
                .children("Stream")
                .attribute("action", URL)
                .attribute("method", METHOD);
    }

    private static ElementRule stream() {
        return new ElementRule()
                .children("Parameter")
                .required("url", Forms.SOCKET_URL)
                .attribute("name", ANY)
                .attribute("track", Forms.oneOf("inbound_track"))
                .attribute("statusCallback", Forms.HTTP_URL)
                .attribute("statusCallbackMethod", METHOD);
    }

    private static ElementRule parameter() {
        return new ElementRule().required("name", ANY).required("value", ANY);
    }
}
