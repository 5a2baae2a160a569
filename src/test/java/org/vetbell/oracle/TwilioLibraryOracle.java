/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.vetbell.phone.wire.Form;
import org.vetbell.phone.wire.Signer;
import org.vetbell.twilio.CarrierForm;
import org.vetbell.twilio.PublicUrls;
import org.vetbell.twilio.TwilioSignature;
import org.vetbell.twilio.twiml.AnyDocument;

/** Twilio's own library signs what we accept, refuses what we refuse, and writes what we write. */
class TwilioLibraryOracle {
    private static final String TOKEN = "2b9f4c1d8e7a60f35b9f4c1d8e7a60f3";

    private static TwilioLibrary library;

    private final TwilioSignature ours = new TwilioSignature(List.of("another", TOKEN));

    @BeforeContainer
    static void theLibraryIsStarted() throws IOException {
        library = new TwilioLibrary();
    }

    @AfterContainer
    static void itEnds() throws IOException, InterruptedException {
        library.close();
    }

    @Example
    void isTheOneThisWasWrittenFor() {
        assertThat(library.version()).isEqualTo("6.2.0");
    }

    @Property
    void itsSignaturesAreAccepted(@ForAll("requests") AnyRequest request) {
        String signature = library.sign(TOKEN, request.url(), request.form());

        assertThat(accepted(request, signature)).isTrue();
    }

    /** Behind https the carrier sometimes names the port and sometimes does not. */
    @Property
    void itsSignaturesAreAcceptedWithAndWithoutTheUsualPort(
            @ForAll("requests") AnyRequest request) {
        String url = request.url();
        Assume.that(url.startsWith("https://voice.example.com") && !url.contains(":8443"));
        String without = url.replace(":443", "");
        String with = without.replace("example.com", "example.com:443");

        assertThat(accepted(request, library.sign(TOKEN, with, request.form()))).isTrue();
        assertThat(accepted(request, library.sign(TOKEN, without, request.form()))).isTrue();
    }

    @Property
    void theSimulatedCarrierSignsAsItDoes(@ForAll("requests") AnyRequest request) {
        String signature = new Signer(TOKEN).sign(request.url(), request.form());

        assertThat(signature).isEqualTo(library.sign(TOKEN, request.url(), request.form()));
        assertThat(library.validates(TOKEN, signature, request.url(), request.form())).isTrue();
    }

    @Property
    void whatWasChangedIsRefusedByBoth(@ForAll("requests") AnyRequest request) {
        String signature = library.sign(TOKEN, request.url(), request.form());
        Form changed = request.form().with("Added", "x");
        var sent = new AnyRequest(request.base(), request.path(), request.query(), changed);

        assertThat(accepted(sent, signature)).isFalse();
        assertThat(library.validates(TOKEN, signature, sent.url(), changed)).isFalse();
        String forged = library.sign("another token", request.url(), request.form());
        assertThat(accepted(request, forged)).isFalse();
        assertThat(library.validates(TOKEN, forged, request.url(), request.form())).isFalse();
    }

    @Property
    void bodiesThatAreNoFormAreJudgedAlike(@ForAll("bodies") String body) {
        String url = "https://voice.example.com/twilio/status?bodySHA256=" + library.bodyHash(body);
        String signature = library.sign(TOKEN, url, Form.empty());
        String changed = body + " ";

        assertThat(ours.signsBody(signature, List.of(url), body.getBytes(UTF_8))).isTrue();
        assertThat(library.validatesBody(TOKEN, signature, url, body)).isTrue();
        assertThat(ours.signsBody(signature, List.of(url), changed.getBytes(UTF_8))).isFalse();
        assertThat(library.validatesBody(TOKEN, signature, url, changed)).isFalse();
    }

    @Property
    void itWritesTheSameDocumentsOfTheSameVerbs(@ForAll("documents") String document) {
        Tree written = Tree.of(document);

        assertThat(Tree.of(library.document(written))).isEqualTo(written);
    }

    /** As the gatekeeper does: what came over the wire, through our own parser. */
    private boolean accepted(AnyRequest request, String signature) {
        List<String> urls =
                new PublicUrls(request.base()).signedWebhook(request.path(), request.query());
        Map<String, List<String>> fields = CarrierForm.parse(request.form().encoded()).fields();
        return ours.signsForm(signature, urls, fields);
    }

    @Provide
    Arbitrary<AnyRequest> requests() {
        return AnyRequest.arbitrary();
    }

    @Provide
    Arbitrary<String> bodies() {
        return AnyRequest.text().map(text -> "{\"text\": \"" + text + "\"}");
    }

    @Provide
    Arbitrary<String> documents() {
        return AnyDocument.arbitrary();
    }
}
