/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vetbell.phone.sound.Backdrop;
import org.vetbell.phone.sound.MuLaw;
import org.vetbell.phone.sound.Noise;
import org.vetbell.phone.sound.Tones;

class MediaStreamTest {

    private static final int FRAME = 160;
    private static final byte LOUD = 0x10;

    private final List<JsonObject> sent = new ArrayList<>();
    private final List<String> noticed = new ArrayList<>();
    private final StreamIdentity identity =
            new StreamIdentity("MZ1", "CA1", "AC1", Map.of("ticket", "t"));
    private final MediaStream stream = streamThatEchoesOnClear(true);

    @Test
    void beginsWithConnectedAndStart() {
        stream.open();
        assertThat(sent.get(0).keySet()).containsExactlyInAnyOrder("event", "protocol", "version");
        JsonObject start = sent.get(1);
        assertThat(start.getString("sequenceNumber")).isEqualTo("1");
        assertThat(
                        start.getJsonObject("start")
                                .getJsonObject("customParameters")
                                .getString("ticket"))
                .isEqualTo("t");
        assertThat(start.getJsonObject("start").getJsonObject("mediaFormat").getInt("sampleRate"))
                .isEqualTo(8000);
    }

    @Test
    void sendsAFrameOfSilenceEveryTickWhenNobodySpeaks() {
        stream.open();
        stream.tick();
        stream.tick();
        JsonObject second = sent.getLast();
        assertThat(second.getString("sequenceNumber")).isEqualTo("3");
        assertThat(second.getJsonObject("media").getString("chunk")).isEqualTo("2");
        assertThat(second.getJsonObject("media").getString("timestamp")).isEqualTo("122");
        byte[] audio = Base64.getDecoder().decode(payload(second));
        assertThat(audio).hasSize(FRAME).containsOnly(MuLaw.SILENCE);
    }

    @Test
    void cutsSpeechIntoFramesAndPadsTheLast() {
        stream.speak(new byte[FRAME + 1]);
        stream.tick();
        assertThat(stream.callerBusy()).isTrue();
        stream.tick();
        assertThat(stream.callerBusy()).isFalse();
        byte[] last = Base64.getDecoder().decode(payload(sent.getLast()));
        assertThat(last[0]).isZero();
        assertThat(last[1]).isEqualTo(MuLaw.SILENCE);
    }

    @Test
    void noiseIsHeardWhileNobodySpeaksToo() {
        stream.surround(Backdrop.below(Tones.beep(), Noise.PINK, 10, List.of()));
        stream.tick();
        byte[] audio = Base64.getDecoder().decode(payload(sent.getLast()));
        assertThat(audio).hasSize(FRAME);
        assertThat(new String(audio, ISO_8859_1).chars().distinct().count()).isGreaterThan(20);
    }

    @Test
    void sendsOneMessageAKey() {
        stream.press("5#");
        ticks(12);
        List<String> keys =
                sent.stream()
                        .filter(m -> m.getString("event").equals("dtmf"))
                        .map(m -> m.getJsonObject("dtmf").getString("digit"))
                        .toList();
        assertThat(keys).containsExactly("5", "#");
    }

    @Test
    void echoesMarksOnlyAfterTheirAudioWasHeard() {
        audio(FRAME * 2);
        mark("end");
        stream.tick();
        assertThat(marks()).isEmpty();
        stream.tick();
        assertThat(marks()).containsExactly("end");
    }

    @Test
    void clearSilencesTheAgentAtOnceAndEchoesPendingMarks() {
        audio(FRAME * 50);
        mark("end");
        stream.tick();
        stream.receive("{\"event\":\"clear\",\"streamSid\":\"MZ1\"}");
        assertThat(marks()).containsExactly("end");
        assertThat(noticed).containsExactly("speaks", "cleared 980", "stops", "echoed end");
        assertThat(stream.pendingMillis()).isZero();
    }

    @Test
    void canDoubtThatClearEchoesMarks() {
        MediaStream doubtful = streamThatEchoesOnClear(false);
        doubtful.receive(mediaMessage(FRAME));
        doubtful.receive("{\"event\":\"mark\",\"streamSid\":\"MZ1\",\"mark\":{\"name\":\"m\"}}");
        doubtful.receive("{\"event\":\"clear\",\"streamSid\":\"MZ1\"}");
        assertThat(marks()).isEmpty();
    }

    @Test
    void theAgentFallsSilentAtTheLatestWhenTheStreamIsOver() {
        audio(FRAME * 2);
        ticks(2);
        stream.over();
        assertThat(noticed).containsExactly("speaks", "stops");
    }

    @Test
    void noticesWhenTheAgentIsHeardAndWhenItFallsSilent() {
        audio(FRAME * 2);
        ticks(2);
        assertThat(noticed).containsExactly("speaks");
        ticks(30);
        assertThat(noticed).containsExactly("speaks", "stops");
    }

    @Test
    void complainsAboutAnInvalidMessageAndGoesOn() {
        stream.receive("{\"event\":\"media\"}");
        assertThat(noticed).hasSize(1).first().asString().startsWith("violated 31951");
        audio(FRAME);
        assertThat(stream.pendingMillis()).isEqualTo(20);
    }

    private MediaStream streamThatEchoesOnClear(boolean echoes) {
        return new MediaStream(identity, text -> sent.add(json(text)), new Notes(), echoes);
    }

    private void ticks(int count) {
        for (int i = 0; i < count; i++) {
            stream.tick();
        }
    }

    private void audio(int bytes) {
        stream.receive(mediaMessage(bytes));
    }

    private void mark(String name) {
        stream.receive(
                "{\"event\":\"mark\",\"streamSid\":\"MZ1\",\"mark\":{\"name\":\"" + name + "\"}}");
    }

    private static String mediaMessage(int bytes) {
        byte[] loud = new byte[bytes];
        Arrays.fill(loud, LOUD);
        String payload = Base64.getEncoder().encodeToString(loud);
        return "{\"event\":\"media\",\"streamSid\":\"MZ1\",\"media\":{\"payload\":\""
                + payload
                + "\"}}";
    }

    private List<String> marks() {
        return sent.stream()
                .filter(m -> m.getString("event").equals("mark"))
                .map(m -> m.getJsonObject("mark").getString("name"))
                .toList();
    }

    private static String payload(JsonObject media) {
        return media.getJsonObject("media").getString("payload");
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private final class Notes implements StreamListener {
        @Override
        public void agentSpeaks() {
            noticed.add("speaks");
        }

        @Override
        public void agentStops() {
            noticed.add("stops");
        }

        @Override
        public void cleared(long unheardMillis) {
            noticed.add("cleared " + unheardMillis);
        }

        @Override
        public void echoed(String mark) {
            noticed.add("echoed " + mark);
        }

        @Override
        public void violated(String complaint) {
            noticed.add("violated " + complaint);
        }
    }
}
