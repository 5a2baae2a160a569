/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.agent;

import java.util.List;
import org.vetbell.port.LanguageModel.Tool;

/** What the model may ask for. None of it names a telephone number to ring. */
final class ToolBox {
    static final String APPOINTMENT = "request_appointment";
    static final String MESSAGE = "take_message";
    static final String TRANSFER = "request_transfer";
    static final String EMERGENCY = "flag_emergency";
    static final String FACTS = "clinic_facts";
    static final String END = "end_call";

    static final List<Tool> TOOLS =
            List.of(
                    new Tool(
                            APPOINTMENT,
                            "Passes a request for an appointment, a change or a cancellation on to"
                                    + " the front desk. The first use only prepares it: read it back,"
                                    + " and use it again once the caller agreed.",
                            object(
                                    """
                                    "kind":{"type":"string","enum":["BOOK","CHANGE","CANCEL"]},
                                    "owner":{"type":"string","description":"the caller's name"},
                                    "pet":{"type":"string","description":"the animal's name"},
                                    "species":{"type":"string","description":"for example dog"},
                                    "reason":{"type":"string","description":"why, in a few words"},
                                    "day":{"type":"string","description":"as the caller said it"},
                                    "time":{"type":"string","description":"as the caller said it"},
                                    "callback":{"type":"string","description":"digits, or: caller"}
                                    """,
                                    "kind",
                                    "owner",
                                    "pet",
                                    "species",
                                    "reason",
                                    "day",
                                    "time",
                                    "callback")),
                    new Tool(
                            MESSAGE,
                            "Passes a message on to the staff.",
                            object(
                                    """
                                    "text":{"type":"string","description":"the message, complete"},
                                    "callback":{"type":"string",
                                    "description":"digits, caller, or none"}
                                    """,
                                    "text",
                                    "callback")),
                    new Tool(
                            TRANSFER,
                            "Connects the caller with a person at the clinic.",
                            object("\"reason\":{\"type\":\"string\"}", "reason")),
                    new Tool(
                            EMERGENCY,
                            "An animal's life or health may be in danger: connects to the emergency"
                                    + " line at once.",
                            object("\"category\":{\"type\":\"string\"}", "category")),
                    new Tool(
                            FACTS,
                            "Looks up what the clinic says about itself.",
                            object(
                                    "\"topic\":{\"type\":\"string\","
                                            + "\"enum\":[\"HOURS\",\"ADDRESS\",\"HOLIDAYS\"]}",
                                    "topic")),
                    new Tool(
                            END,
                            "Ends the call once the caller is done; say goodbye with it.",
                            object("")));

    private ToolBox() {}

    private static String object(String properties, String... required) {
        String names = required.length == 0 ? "" : "\"" + String.join("\",\"", required) + "\"";
        return "{\"type\":\"object\",\"properties\":{"
                + properties.strip()
                + "},\"required\":["
                + names
                + "],\"additionalProperties\":false}";
    }
}
