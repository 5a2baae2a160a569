/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai.simulator;

import jakarta.json.Json;
import jakarta.json.JsonException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.vetbell.phone.BadOption;

/** Reads a talk: one line a step, {@code #} begins a comment line, blank lines are free. */
final class TalkReader {
    private static final String USUAL = "Sorry, could you say that once more?";

    private final String name;
    private final List<Talk.Exchange> exchanges = new ArrayList<>();
    private String caller = "";
    private List<Talk.Step> steps = new ArrayList<>();
    private String otherwise = USUAL;

    private TalkReader(String name) {
        this.name = name;
    }

    /**
     * Reads a talk.
     *
     * @throws BadOption naming the line
     */
    static Talk read(String name, String text) {
        var reader = new TalkReader(name);
        List<String> lines = text.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty() && !lines.get(i).startsWith("#")) {
                reader.line(i + 1, lines.get(i));
            }
        }
        reader.exchange(lines.size());
        if (reader.exchanges.isEmpty()) {
            throw reader.wrong(lines.size(), "no caller says anything");
        }
        return new Talk(reader.exchanges, reader.otherwise);
    }

    private void line(int number, String line) {
        String[] parts = line.split("\\s+", 2);
        if (parts.length < 2) {
            throw wrong(number, "nothing follows '" + line + "'");
        }
        switch (parts[0]) {
            case "caller" -> {
                exchange(number);
                caller = parts[1];
            }
            case "agent" -> step(number, new Talk.Say(parts[1]));
            case "tool" -> step(number, tool(number, parts[1]));
            case "otherwise" -> otherwise = parts[1];
            default ->
                    throw wrong(
                            number, "'" + parts[0] + "' is none of caller, agent, tool, otherwise");
        }
    }

    private void exchange(int number) {
        if (caller.isEmpty()) {
            return;
        }
        if (steps.isEmpty()) {
            throw wrong(number, "'" + caller + "' is not answered");
        }
        exchanges.add(new Talk.Exchange(caller, steps));
        steps = new ArrayList<>();
        caller = "";
    }

    private void step(int number, Talk.Step step) {
        if (caller.isEmpty()) {
            throw wrong(number, "no caller has said anything yet");
        }
        if (!steps.isEmpty() && steps.getLast() instanceof Talk.Say) {
            throw wrong(number, "nothing follows what the agent says but the caller");
        }
        steps.add(step);
    }

    private Talk.Use tool(int number, String text) {
        String[] parts = text.split("\\s+", 2);
        String arguments = parts.length < 2 ? "{}" : parts[1];
        try (var json = Json.createReader(new StringReader(arguments))) {
            json.readObject();
        } catch (JsonException e) {
            throw wrong(number, "the arguments of " + parts[0] + " are no JSON object");
        }
        return new Talk.Use(parts[0], arguments);
    }

    private BadOption wrong(int number, String what) {
        return new BadOption(name + ", line " + number + ": " + what);
    }
}
