/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.twiml;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Connect;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Number;
import com.twilio.twiml.voice.Parameter;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import com.twilio.twiml.voice.Stream;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Our writing of a document means what Twilio's own means. */
class MarkupProperties {

    @Property(tries = 300)
    void meansWhatTheBuildersOwnWritingMeans(
            @ForAll("words") String words, @ForAll("words") String value) throws Exception {
        VoiceResponse document = withAll(words, value);

        assertThat(read(Markup.of(document)).isEqualNode(read(document.toXml()))).isTrue();
    }

    @Property(tries = 1)
    void anEmptyDocumentIsOneElement() {
        assertThat(Markup.of(new VoiceResponse.Builder().build())).endsWith("?><Response/>");
    }

    @Property(tries = 1)
    void theSameIsAlwaysWrittenTheSame() {
        Say say =
                new Say.Builder("Rex & <Co>").option("voice", "v").option("language", "l").build();

        assertThat(Markup.of(new VoiceResponse.Builder().say(say).build()))
                .endsWith(
                        "<Response><Say language=\"l\" voice=\"v\">Rex &amp; &lt;Co&gt;</Say></Response>");
    }

    /** What XML cannot hold is taken out before a document is built. */
    @Provide
    Arbitrary<String> words() {
        return AnyText.upTo(200)
                .map(text -> String.join(" ", new SpokenText().pieces(List.of(text))))
                .map(text -> text + "\"'\t\r\n & <b> ]]>");
    }

    private static VoiceResponse withAll(String words, String value) {
        Say say = new Say.Builder(words).option("voice", value).option("language", "en").build();
        Gather gather =
                new Gather.Builder()
                        .action("https://a.example/x?n=1&m=2")
                        .method(HttpMethod.POST)
                        .hints(value)
                        .profanityFilter(false)
                        .option("input", "dtmf speech")
                        .say(say)
                        .build();
        Dial dial =
                new Dial.Builder()
                        .timeout(5)
                        .number(new Number.Builder("+15550100200").url(value).build())
                        .build();
        Stream stream =
                new Stream.Builder()
                        .url("wss://a.example")
                        .parameter(new Parameter.Builder().name("t").value(value).build())
                        .build();
        return new VoiceResponse.Builder()
                .say(say)
                .gather(gather)
                .dial(dial)
                .connect(new Connect.Builder().stream(stream).build())
                .redirect(new Redirect.Builder(value).method(HttpMethod.POST).build())
                .hangup(new Hangup.Builder().build())
                .build();
    }

    private static Document read(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }
}
