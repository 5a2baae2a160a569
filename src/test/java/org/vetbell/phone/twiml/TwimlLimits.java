/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.twiml;

import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/**
 * Rules of TwiML that a table of elements cannot say: lengths, counts, and what must not be empty.
 */
final class TwimlLimits {

    private static final int MAX_SPOKEN = 3000;
    private static final int MAX_HINTS = 500;
    private static final int MAX_HINT = 100;
    private static final int MAX_NUMBERS = 10;
    private static final int MAX_PARAMETER = 500;

    private TwimlLimits() {}

    static Set<String> complaints(Element root) {
        var complaints = new TreeSet<String>();
        visit(root, complaints);
        return complaints;
    }

    private static void visit(Element element, Set<String> complaints) {
        switch (element.getTagName()) {
            case "Say" -> say(element, complaints);
            case "Gather" -> gather(element, complaints);
            case "Dial" -> dial(element, complaints);
            case "Number" -> phone(element, complaints);
            case "Connect" -> connect(element, complaints);
            case "Parameter" -> parameter(element, complaints);
            case "Play", "Redirect" -> notEmpty(element, complaints);
            default -> {
                // nothing beyond the table
            }
        }
        Elements.children(element).forEach(child -> visit(child, complaints));
    }

    private static void say(Element say, Set<String> complaints) {
        notEmpty(say, complaints);
        if (Elements.words(say).length() > MAX_SPOKEN) {
            complaints.add("Say is longer than " + MAX_SPOKEN + " characters");
        }
    }

    private static void gather(Element gather, Set<String> complaints) {
        String[] hints = Elements.attribute(gather, "hints", "").split(",");
        if (hints.length > MAX_HINTS) {
            complaints.add("Gather has more than " + MAX_HINTS + " hints");
        }
        for (String hint : hints) {
            if (hint.strip().length() > MAX_HINT) {
                complaints.add("a hint of Gather is longer than " + MAX_HINT + " characters");
            }
        }
        boolean model = !Elements.attribute(gather, "speechModel", "default").equals("default");
        if (model && !Elements.attribute(gather, "speechTimeout", "auto").matches("\\d+")) {
            complaints.add("a speechModel needs a speechTimeout in seconds (13335)");
        }
    }

    private static void dial(Element dial, Set<String> complaints) {
        int numbers = Elements.children(dial, "Number").size();
        if (numbers > MAX_NUMBERS) {
            complaints.add("Dial rings more than " + MAX_NUMBERS + " numbers");
        }
        if (numbers == 0) {
            phone(dial, complaints);
        }
    }

    private static void phone(Element element, Set<String> complaints) {
        if (!Forms.PHONE.matcher(Elements.words(element)).matches()) {
            complaints.add(element.getTagName() + " does not name a telephone number");
        }
    }

    private static void connect(Element connect, Set<String> complaints) {
        if (Elements.children(connect).size() != 1) {
            complaints.add("Connect needs exactly one noun");
        }
    }

    private static void parameter(Element parameter, Set<String> complaints) {
        int length =
                parameter.getAttribute("name").length() + parameter.getAttribute("value").length();
        if (length >= MAX_PARAMETER) {
            complaints.add("a Parameter reaches " + MAX_PARAMETER + " characters");
        }
    }

    private static void notEmpty(Element element, Set<String> complaints) {
        if (Elements.words(element).isEmpty()) {
            complaints.add(element.getTagName() + " is empty");
        }
    }
}
