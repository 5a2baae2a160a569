/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import java.time.Duration;
import java.util.Optional;
import org.vetbell.phone.twiml.Verb;
import org.vetbell.phone.wire.Form;

/**
 * Executes one {@code <Gather>}: prompt, then keys or one spoken sentence, then the action, or
 * nothing and on.
 */
final class GatherRun {

    private static final String CONFIDENCE = "0.9128";

    private final CallLine line;
    private final Verb.Gather gather;
    private final StringBuilder digits = new StringBuilder();
    private Duration deadline;

    GatherRun(CallLine line, Verb.Gather gather) {
        this.line = line;
        this.gather = gather;
    }

    Next run() {
        Optional<Act> interruption = new PromptRun(line).run(gather.prompt(), gather.bargeIn());
        deadline = line.now().plus(gather.timeout());
        Optional<Next> done = interruption.flatMap(this::take);
        while (done.isEmpty() && !line.steering().ordered() && before(deadline)) {
            Optional<Act> act = line.caller().answer(line.now());
            done = act.flatMap(this::take);
            if (act.isEmpty()) {
                line.pass(CallLine.TICK);
            }
        }
        return line.steering().ordered() ? new Next.Below() : done.orElseGet(this::timedOut);
    }

    private boolean before(Duration moment) {
        return line.now().compareTo(moment) < 0;
    }

    private Optional<Next> take(Act act) {
        return switch (act) {
            case Act.Speak speak -> hear(speak.words());
            case Act.Utter sound -> {
                line.log().add(Moment.Kind.NOTE, "a sound without words is not recognised");
                yield Optional.empty();
            }
            case Act.Surround noise -> {
                line.log().add(Moment.Kind.NOTE, "recognised words carry no noise");
                yield Optional.empty();
            }
            case Act.Press press -> press(press.keys());
            case Act.HangUp hangUp -> Optional.of(line.callerHangsUp());
            case Act.StaySilent silent -> {
                line.log().add(Moment.Kind.NOTE, "the caller says nothing");
                line.pass(deadline.minus(line.now()));
                yield Optional.empty();
            }
        };
    }

    private Optional<Next> hear(String words) {
        line.callerSays(words);
        if (!gather.input().speech() || !digits.isEmpty()) {
            line.log().add(Moment.Kind.NOTE, "nobody listens to speech here");
            return Optional.empty();
        }
        Form said = Form.of("SpeechResult", words);
        boolean confident = line.webhooks().has(Quirk.CONFIDENCE_SENT);
        return ask(confident ? said.with("Confidence", CONFIDENCE) : said);
    }

    /** Keys after the input was complete are lost, as on the real line. */
    private Optional<Next> press(String keys) {
        line.log().add(Moment.Kind.KEYS, keys);
        for (char key : keys.toCharArray()) {
            line.sound().callerPresses(key);
            if (!gather.input().keys()) {
                continue;
            }
            if (gather.finishOnKey().indexOf(key) >= 0) {
                return Optional.of(finish());
            }
            digits.append(key);
            if (digits.length() == gather.numDigits()) {
                return submit();
            }
        }
        deadline = line.now().plus(gather.timeout());
        return Optional.empty();
    }

    /** The finish key alone counts as no input at all. */
    private Next finish() {
        return digits.isEmpty() ? nothing() : submit().orElseThrow();
    }

    private Next timedOut() {
        return digits.isEmpty() ? nothing() : submit().orElseThrow();
    }

    private Next nothing() {
        return gather.actionOnEmptyResult()
                ? new Next.Ask(gather.action(), Form.of("Digits", ""))
                : new Next.Below();
    }

    private Optional<Next> submit() {
        return ask(Form.of("Digits", digits.toString()));
    }

    private Optional<Next> ask(Form extras) {
        return Optional.of(new Next.Ask(gather.action(), extras));
    }
}
