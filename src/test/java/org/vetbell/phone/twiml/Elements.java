/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.twiml;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reading aids over DOM elements. */
final class Elements {

    private Elements() {}

    static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream().filter(e -> e.getTagName().equals(name)).toList();
    }

    /** The element's words with white space folded. */
    static String words(Element element) {
        return element.getTextContent().replaceAll("\\s+", " ").strip();
    }

    static String attribute(Element element, String name, String otherwise) {
        return element.hasAttribute(name) ? element.getAttribute(name) : otherwise;
    }

    static int number(Element element, String name, int otherwise) {
        return element.hasAttribute(name)
                ? Integer.parseInt(element.getAttribute(name))
                : otherwise;
    }

    static boolean flag(Element element, String name, boolean otherwise) {
        return element.hasAttribute(name)
                ? Boolean.parseBoolean(element.getAttribute(name))
                : otherwise;
    }
}
