/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.twiml;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** What one TwiML element may carry: attributes with their form, children, text. */
final class ElementRule {

    private final Map<String, Pattern> attributes = new HashMap<>();
    private final Set<String> required = new TreeSet<>();
    private Set<String> children = Set.of();
    private boolean text;

    ElementRule attribute(String name, Pattern form) {
        attributes.put(name, form);
        return this;
    }

    ElementRule required(String name, Pattern form) {
        required.add(name);
        return attribute(name, form);
    }

    ElementRule children(String... names) {
        children = Set.of(names);
        return this;
    }

    ElementRule text() {
        text = true;
        return this;
    }

    boolean allowsText() {
        return text;
    }

    boolean allowsChild(String name) {
        return children.contains(name);
    }

    /**
     * Adds a sentence to {@code complaints} for each attribute that is unknown, ill-formed or
     * missing.
     */
    void checkAttributes(Element element, Set<String> complaints) {
        var present = element.getAttributes();
        for (int i = 0; i < present.getLength(); i++) {
            String name = present.item(i).getNodeName();
            String value = present.item(i).getNodeValue();
            Pattern form = attributes.get(name);
            if (form == null) {
                complaints.add(element.getTagName() + " has no attribute " + name);
            } else if (!form.matcher(value).matches()) {
                complaints.add(
                        element.getTagName() + " " + name + "=\"" + value + "\" is ill-formed");
            }
        }
        for (String name : required) {
            if (!element.hasAttribute(name)) {
                complaints.add(element.getTagName() + " needs " + name);
            }
        }
    }
}
