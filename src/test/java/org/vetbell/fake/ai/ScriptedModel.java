/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel;
import org.vetbell.port.Service;
import org.vetbell.port.Use;

/** A model that says what a test tells, at once and on the asking thread. */
public final class ScriptedModel implements LanguageModel {
    /** What its answers are billed as. */
    public static final Service SERVICE = Service.of("scripted/model");

    private final Deque<Consumer<Sink>> script = new ArrayDeque<>();
    private final List<Prompt> prompts = new ArrayList<>();
    private Sink newest;
    private int cancelled;
    private int calls;

    /** The next prompt is answered so, word by word. */
    public ScriptedModel says(String text) {
        script.add(
                sink -> {
                    tell(sink, text);
                    cost(sink);
                    sink.done();
                });
        return this;
    }

    /** The next prompt is answered with a text and then a call of a tool. */
    public ScriptedModel calls(String text, String tool, String arguments) {
        script.add(
                sink -> {
                    tell(sink, text);
                    sink.toolCall(new ToolCall("call_" + ++calls, tool, arguments));
                    cost(sink);
                    sink.done();
                });
        return this;
    }

    /** The next prompt is answered with a call of a tool. */
    public ScriptedModel calls(String tool, String arguments) {
        return calls("", tool, arguments);
    }

    /** The next prompt is answered with some text and then fails. */
    public ScriptedModel dies(String text, Fault.Kind kind) {
        script.add(
                sink -> {
                    tell(sink, text);
                    sink.failed(new Fault(kind, "as told"));
                });
        return this;
    }

    /** The next prompt is answered with some text and then nothing. */
    public ScriptedModel hangs(String text) {
        script.add(sink -> tell(sink, text));
        return this;
    }

    /** The newest prompt is billed, whatever became of its answer. */
    public void costsAfterTheEnd() {
        cost(newest);
    }

    /** All prompts so far. */
    public List<Prompt> prompts() {
        return List.copyOf(prompts);
    }

    /** How many answers were cancelled. */
    public int cancelled() {
        return cancelled;
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public Generating generate(Prompt prompt, Sink sink) {
        prompts.add(prompt);
        newest = sink;
        Consumer<Sink> next = script.poll();
        if (next == null) {
            sink.failed(new Fault(Fault.Kind.BROKEN, "nothing more in the script"));
        } else {
            next.accept(sink);
        }
        return () -> cancelled++;
    }

    private static void cost(Sink sink) {
        sink.used(Use.reported(SERVICE, Use.Kind.TOKENS_IN, 20));
        sink.used(Use.reported(SERVICE, Use.Kind.TOKENS_OUT, 3));
    }

    private static void tell(Sink sink, String text) {
        for (String word : text.split("(?<= )")) {
            if (!word.isEmpty()) {
                sink.text(word);
            }
        }
    }
}
