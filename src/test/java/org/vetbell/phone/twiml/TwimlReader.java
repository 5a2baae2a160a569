/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.twiml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.vetbell.phone.wire.Answer;
import org.vetbell.phone.wire.CarrierError;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Turns an answer into a document, or says with the carrier's error code why it is none. */
public final class TwimlReader {

    private static final int MAX_BYTES = 64 * 1024;

    /** The carrier takes {@code text/html} too; nobody should send TwiML under that name. */
    private static final Set<String> TYPES = Set.of("application/xml", "text/xml");

    private TwimlReader() {}

    /**
     * @throws CarrierError when the carrier would drop the document, or warn about it
     */
    public static TwimlDocument read(Answer answer) {
        if (answer.status() != 200) {
            throw new CarrierError(CarrierError.RETRIEVAL, answer.toString());
        }
        checkEnvelope(answer);
        Element root = parse(answer);
        Set<String> complaints = TwimlSchema.complaints(root);
        if (complaints.isEmpty()) {
            complaints = TwimlLimits.complaints(root);
        }
        if (!complaints.isEmpty()) {
            throw new CarrierError(
                    CarrierError.SCHEMA, answer.url() + ": " + String.join("; ", complaints));
        }
        return new VerbReader(answer.url()).document(root);
    }

    private static void checkEnvelope(Answer answer) {
        if (answer.body().length == 0) {
            throw new CarrierError(CarrierError.EMPTY_BODY, answer.url());
        }
        if (answer.body().length > MAX_BYTES) {
            throw new CarrierError(CarrierError.TOO_LARGE, answer.body().length + " bytes");
        }
        String type = answer.contentType().split(";")[0].strip().toLowerCase(Locale.ROOT);
        if (!TYPES.contains(type)) {
            throw new CarrierError(CarrierError.CONTENT_TYPE, "'" + answer.contentType() + "'");
        }
        if (answer.body()[0] != '<') {
            throw new CarrierError(
                    CarrierError.PARSE_FAILURE, "something stands before the prolog");
        }
    }

    private static Element parse(Answer answer) {
        try {
            DocumentBuilder builder = builder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(answer.body())).getDocumentElement();
        } catch (SAXException e) {
            throw new CarrierError(
                    CarrierError.PARSE_FAILURE, answer.url() + ": " + e.getMessage(), e);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setCoalescing(true);
        return factory.newDocumentBuilder();
    }
}
