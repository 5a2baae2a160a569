/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.twiml;

import com.twilio.twiml.TwiML;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes what Twilio's builders have built.
 *
 * <p>Their own {@code toXml} looks for an XML parser and a transformer anew for each document and
 * copies it into a tree of nodes first, which takes most of the processor time of an answer. What
 * they know of an element's attributes and words is open to their subclasses only, hence the
 * handles. Any thread.
 */
final class Markup {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final MethodHandle ATTRIBUTES = handle("getElementAttributes", Map.class);
    private static final MethodHandle WORDS = handle("getElementBody", String.class);

    private final StringBuilder xml = new StringBuilder(512);

    private Markup() {}

    /** The document, as {@code toXml} would write it. */
    static String of(TwiML document) {
        var markup = new Markup();
        markup.xml.append(DECLARATION);
        markup.element(document);
        return markup.xml.toString();
    }

    private void element(TwiML element) {
        xml.append('<').append(element.getTagName());
        attributes(element).forEach(this::attribute);
        String words = words(element);
        if (words == null && element.getChildren().isEmpty()) {
            xml.append("/>");
            return;
        }
        xml.append('>');
        if (words != null) {
            text(words);
        }
        element.getChildren().forEach(this::element);
        xml.append("</").append(element.getTagName()).append('>');
    }

    /** By their names: the same document is always written the same. */
    private static Map<String, String> attributes(TwiML element) {
        Map<String, String> all = new TreeMap<>();
        try {
            @SuppressWarnings("unchecked")
            var own = (Map<String, String>) ATTRIBUTES.invoke(element);
            all.putAll(own);
        } catch (Throwable e) {
            throw new IllegalStateException("an element could not be read", e);
        }
        all.putAll(element.getOptions());
        return all;
    }

    private static String words(TwiML element) {
        try {
            return (String) WORDS.invoke(element);
        } catch (Throwable e) {
            throw new IllegalStateException("an element could not be read", e);
        }
    }

    private void attribute(String name, String value) {
        xml.append(' ').append(name).append("=\"");
        value.chars().forEach(c -> escaped((char) c, true));
        xml.append('"');
    }

    private void text(String words) {
        words.chars().forEach(c -> escaped((char) c, false));
    }

    /** A reader makes spaces of line ends and tabs in attributes, and drops bare returns. */
    private void escaped(char c, boolean inAttribute) {
        switch (c) {
            case '&' -> xml.append("&amp;");
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            case '\r' -> xml.append("&#13;");
            case '"' -> xml.append(inAttribute ? "&quot;" : "\"");
            case '\n' -> xml.append(inAttribute ? "&#10;" : "\n");
            case '\t' -> xml.append(inAttribute ? "&#9;" : "\t");
            default -> xml.append(c);
        }
    }

    private static MethodHandle handle(String name, Class<?> type) {
        try {
            return MethodHandles.privateLookupIn(TwiML.class, MethodHandles.lookup())
                    .findVirtual(TwiML.class, name, MethodType.methodType(type));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
