/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.oracle;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * What an XML element says, however it is written.
 *
 * @param name of the element
 * @param attributes by name
 * @param text its own, not that of its children
 * @param children in order
 */
record Tree(String name, Map<String, String> attributes, String text, List<Tree> children) {

    static Tree of(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var source = new InputSource(new StringReader(xml));
            return of(factory.newDocumentBuilder().parse(source).getDocumentElement());
        } catch (Exception e) {
            throw new AssertionError("no XML: " + xml, e);
        }
    }

    private static Tree of(Element element) {
        Map<String, String> attributes = new TreeMap<>();
        NamedNodeMap all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            attributes.put(all.item(i).getNodeName(), all.item(i).getNodeValue());
        }
        StringBuilder text = new StringBuilder();
        List<Tree> children = new ArrayList<>();
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element child) {
                children.add(of(child));
            } else {
                text.append(n.getNodeValue());
            }
        }
        return new Tree(element.getTagName(), attributes, text.toString(), children);
    }

    JsonArrayBuilder childrenAsJson() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        children.forEach(child -> all.add(child.asJson()));
        return all;
    }

    private JsonObject asJson() {
        JsonObjectBuilder named = Json.createObjectBuilder();
        attributes.forEach(named::add);
        return Json.createObjectBuilder()
                .add("name", name)
                .add("attributes", named)
                .add("text", text)
                .add("children", childrenAsJson())
                .build();
    }
}
