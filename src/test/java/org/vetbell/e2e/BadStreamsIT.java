/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetbell.launch.RunningVetbell;
import org.vetbell.launch.SharedServer;
import org.vetbell.phone.media.HandshakeRefused;
import org.vetbell.phone.media.WebSocketCodes;

/** Whatever one stream does, it gets a defined answer, and the call beside it goes on. */
@ExtendWith(SharedServer.class)
class BadStreamsIT {

    private static final Duration PROMPT = Duration.ofSeconds(5);
    private static final Duration UNSTARTED = Duration.ofSeconds(15);

    private final Exchange exchange;
    private HandHeldStream neighbour;

    BadStreamsIT(RunningVetbell vetbell) {
        exchange = new Exchange(vetbell);
    }

    @BeforeEach
    void aNeighbourIsOnTheLine() throws HandshakeRefused {
        neighbour = HandHeldStream.open(exchange, exchange.offer()).start();
        assertThat(neighbour.hearsTheAgentWithin(PROMPT)).isTrue();
    }

    @AfterEach
    void theNeighbourIsStillHeard() {
        neighbour.silence(5);
        assertThat(neighbour.hearsTheAgentWithin(PROMPT)).isTrue();
        neighbour.socket().close(WebSocketCodes.NORMAL);
    }

    @Test
    void closesAStreamWithAWrongTicket() throws HandshakeRefused {
        var offer = exchange.offer();
        var stream = HandHeldStream.open(exchange, offer, Map.of("ticket", "guessed")).start();
        assertThat(stream.socket().closedWithin(PROMPT)).contains(WebSocketCodes.POLICY);
    }

    @Test
    void closesAStreamWithAnotherCallsTicket() throws HandshakeRefused {
        var mine = exchange.offer();
        var other = exchange.offer();
        var stream = HandHeldStream.open(exchange, mine, other.stream().parameters()).start();
        assertThat(stream.socket().closedWithin(PROMPT)).contains(WebSocketCodes.POLICY);
    }

    @Test
    void closesASecondSocketForOneCallAndKeepsTheFirst() throws HandshakeRefused {
        var offer = exchange.offer();
        var first = HandHeldStream.open(exchange, offer).start();
        assertThat(first.hearsTheAgentWithin(PROMPT)).isTrue();
        var second = HandHeldStream.open(exchange, offer).start();
        assertThat(second.socket().closedWithin(PROMPT)).contains(WebSocketCodes.POLICY);
        first.silence(5);
        assertThat(first.hearsTheAgentWithin(PROMPT)).isTrue();
        first.socket().close(WebSocketCodes.NORMAL);
    }

    @Test
    void closesASocketThatNeverStarts() throws HandshakeRefused {
        var stream = HandHeldStream.open(exchange, exchange.offer());
        assertThat(stream.socket().closedWithin(UNSTARTED)).contains(WebSocketCodes.POLICY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'event':'media','media':{'payload':'%%%','timestamp':'20','chunk':'1'}}",
                "{'event':'media'}",
                "{'event':'dance','steps':[1,2,3]}",
                "{'event':'dtmf','dtmf':{'digit':'99'}}",
                "{'event':7}",
                "{}"
            })
    void toleratesAMessageThatMakesNoSense(String message) throws HandshakeRefused {
        var stream = HandHeldStream.open(exchange, exchange.offer()).start();
        assertThat(stream.hearsTheAgentWithin(PROMPT)).isTrue();
        stream.text(message.replace('\'', '"')).silence(5);
        assertThat(stream.hearsTheAgentWithin(PROMPT)).isTrue();
        stream.socket().close(WebSocketCodes.NORMAL);
    }

    @Test
    void toleratesMediaBeforeStart() throws HandshakeRefused {
        var stream = HandHeldStream.open(exchange, exchange.offer()).silence(3).start();
        assertThat(stream.hearsTheAgentWithin(PROMPT)).isTrue();
        stream.socket().close(WebSocketCodes.NORMAL);
    }

    @Test
    void closesAStreamThatKeepsTalkingNonsense() throws HandshakeRefused {
        var stream = HandHeldStream.open(exchange, exchange.offer()).start();
        for (int i = 0; i < 20; i++) {
            stream.text("{\"event\":");
        }
        assertThat(stream.socket().closedWithin(PROMPT)).contains(WebSocketCodes.BAD_DATA);
    }

    @Test
    void closesAStreamThatTalksBeforeItsStart() throws HandshakeRefused {
        var stream = HandHeldStream.open(exchange, exchange.offer()).silence(50);
        assertThat(stream.socket().closedWithin(PROMPT)).contains(WebSocketCodes.POLICY);
    }

    @Test
    void closesOnABinaryMessage() throws HandshakeRefused {
        var stream = HandHeldStream.open(exchange, exchange.offer()).start();
        stream.socket().sendBinary(new byte[160]);
        assertThat(stream.socket().closedWithin(PROMPT)).contains(WebSocketCodes.CANNOT_ACCEPT);
    }

    @Test
    void closesOnAnOversizedMessage() throws HandshakeRefused {
        var stream = HandHeldStream.open(exchange, exchange.offer()).start();
        stream.text("{\"event\":\"media\",\"media\":{\"payload\":\"" + "/".repeat(70_000) + "\"}}");
        assertThat(stream.socket().closedWithin(PROMPT)).contains(WebSocketCodes.TOO_BIG);
    }

    @Test
    void survivesAConnectionThatBreaks() throws HandshakeRefused {
        var stream = HandHeldStream.open(exchange, exchange.offer()).start();
        assertThat(stream.hearsTheAgentWithin(PROMPT)).isTrue();
        stream.socket().drop();
    }

    @Test
    void survivesAPeerThatStopsReading() throws HandshakeRefused {
        var stream = HandHeldStream.open(exchange, exchange.offer()).start();
        stream.socket().stall();
        stream.silence(200);
        assertThat(neighbour.hearsTheAgentWithin(PROMPT)).isTrue();
        stream.socket().drop();
    }
}
