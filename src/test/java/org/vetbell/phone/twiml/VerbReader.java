/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.twiml;

import static org.vetbell.phone.twiml.Elements.attribute;
import static org.vetbell.phone.twiml.Elements.flag;
import static org.vetbell.phone.twiml.Elements.number;
import static org.vetbell.phone.twiml.Elements.words;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vetbell.phone.wire.Method;
import org.w3c.dom.Element;

/** Makes verbs of elements that passed the schema. */
final class VerbReader {

    /** URL of the document, which relative URLs resolve against. */
    private final String documentUrl;

    VerbReader(String documentUrl) {
        this.documentUrl = documentUrl;
    }

    TwimlDocument document(Element root) {
        return new TwimlDocument(
                documentUrl, Elements.children(root).stream().map(this::verb).toList());
    }

    private Verb verb(Element e) {
        return switch (e.getTagName()) {
            case "Say", "Play", "Pause" -> prompt(e);
            case "Gather" -> gather(e);
            case "Record" -> record(e);
            case "Dial" -> dial(e);
            case "Redirect" -> new Verb.Redirect(target(words(e), attribute(e, "method", "POST")));
            case "Hangup" -> new Verb.Hangup();
            case "Reject" -> new Verb.Reject(attribute(e, "reason", "rejected"));
            case "Connect" -> connect(e);
            case "Start" -> recording(Elements.children(e).getFirst());
            default ->
                    throw new IllegalStateException("the schema let " + e.getTagName() + " pass");
        };
    }

    private Verb.Prompt prompt(Element e) {
        return switch (e.getTagName()) {
            case "Say" -> new Verb.Say(words(e), attribute(e, "language", "en-US"));
            case "Play" -> new Verb.Play(resolve(words(e)));
            default -> new Verb.Pause(seconds(e, "length", 1));
        };
    }

    private Verb.Gather gather(Element e) {
        String input = attribute(e, "input", "dtmf");
        return new Verb.Gather(
                Elements.children(e).stream().map(this::prompt).toList(),
                actionOrSelf(e),
                new Verb.Input(input.contains("dtmf"), input.contains("speech")),
                seconds(e, "timeout", 5),
                number(e, "numDigits", 0),
                attribute(e, "finishOnKey", "#"),
                flag(e, "actionOnEmptyResult", false),
                flag(e, "bargeIn", true));
    }

    private Verb.Record record(Element e) {
        return new Verb.Record(
                actionOrSelf(e),
                seconds(e, "timeout", 5),
                attribute(e, "finishOnKey", "1234567890*#"),
                seconds(e, "maxLength", 3600),
                flag(e, "playBeep", true),
                optionalTarget(e, "recordingStatusCallback", "recordingStatusCallbackMethod"),
                flag(e, "transcribe", false)
                        ? optionalTarget(e, "transcribeCallback", "none")
                        : Optional.empty());
    }

    private Verb.StartRecording recording(Element e) {
        return new Verb.StartRecording(
                optionalTarget(e, "recordingStatusCallback", "recordingStatusCallbackMethod"),
                Set.of(attribute(e, "recordingStatusCallbackEvent", "completed").split(" ")),
                attribute(e, "channels", "mono").equals("dual") ? 2 : 1);
    }

    private Verb.Dial dial(Element e) {
        List<Element> nouns = Elements.children(e, "Number");
        List<Verb.Phone> phones =
                nouns.isEmpty()
                        ? List.of(new Verb.Phone(words(e), Optional.empty()))
                        : nouns.stream().map(this::phone).toList();
        return new Verb.Dial(
                phones,
                optionalTarget(e, "action", "method"),
                seconds(e, "timeout", 30),
                seconds(e, "timeLimit", 14_400));
    }

    private Verb.Phone phone(Element noun) {
        return new Verb.Phone(words(noun), optionalTarget(noun, "url", "method"));
    }

    private Verb.Connect connect(Element e) {
        Element noun = Elements.children(e).getFirst();
        var parameters = new LinkedHashMap<String, String>();
        for (Element p : Elements.children(noun, "Parameter")) {
            parameters.put(p.getAttribute("name"), p.getAttribute("value"));
        }
        var stream =
                new Stream(
                        noun.getAttribute("url"),
                        noun.getAttribute("name"),
                        parameters,
                        optionalTarget(noun, "statusCallback", "statusCallbackMethod"));
        return new Verb.Connect(stream, optionalTarget(e, "action", "method"));
    }

    /** Without an action the carrier asks for the current document again. */
    private Verb.Target actionOrSelf(Element e) {
        return optionalTarget(e, "action", "method")
                .orElseGet(() -> target(documentUrl, attribute(e, "method", "POST")));
    }

    private Optional<Verb.Target> optionalTarget(Element e, String url, String method) {
        return e.hasAttribute(url)
                ? Optional.of(target(e.getAttribute(url), attribute(e, method, "POST")))
                : Optional.empty();
    }

    private Verb.Target target(String url, String method) {
        return new Verb.Target(resolve(url), Method.valueOf(method));
    }

    /** A fragment only configures retries; it is neither sent nor signed. */
    private String resolve(String url) {
        String absolute = URI.create(documentUrl).resolve(url).toString();
        int fragment = absolute.indexOf('#');
        return fragment < 0 ? absolute : absolute.substring(0, fragment);
    }

    private static Duration seconds(Element e, String name, int otherwise) {
        return Duration.ofSeconds(number(e, name, otherwise));
    }
}
