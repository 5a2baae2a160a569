/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentMessageReaderTest {

    private final AgentMessageReader reader = new AgentMessageReader("MZ1");

    @Test
    void readsTheThreeMessagesThereAre() throws InvalidMessage {
        assertThat(
                        reader.read(
                                "{'event':'media','streamSid':'MZ1','media':{'payload':'/w=='}}"
                                        .replace('\'', '"')))
                .isInstanceOf(AgentMessage.Media.class);
        assertThat(
                        reader.read(
                                "{'event':'mark','streamSid':'MZ1','mark':{'name':'m'}}"
                                        .replace('\'', '"')))
                .isEqualTo(new AgentMessage.Mark("m"));
        assertThat(reader.read("{'event':'clear','streamSid':'MZ1'}".replace('\'', '"')))
                .isEqualTo(new AgentMessage.Clear());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "[]",
                "{}",
                "{'event':'clear'}",
                "{'event':'clear','streamSid':'MZ2'}",
                "{'event':'clear','streamSid':'MZ1','extra':1}",
                "{'event':'stop','streamSid':'MZ1'}",
                "{'event':'mark','streamSid':'MZ1','mark':{'name':''}}",
                "{'event':'mark','streamSid':'MZ1','mark':{'name':7}}",
                "{'event':'media','streamSid':'MZ1','media':{'payload':'%%%'}}",
                "{'event':'media','streamSid':'MZ1','media':{'payload':''}}",
                "{'event':'media','streamSid':'MZ1','media':{'payload':'/w'}}",
                "{'event':'media','streamSid':'MZ1','media':{'payload':'UklGRg=='}}",
                "{'event':'media','streamSid':'MZ1','media':{'payload':'/w==','track':'x'}}",
                "{'event':'media','streamSid':'MZ1','sequenceNumber':'1','media':{'payload':'/w=='}}"
            })
    void refusesEverythingElse(String message) {
        assertThatThrownBy(() -> reader.read(message.replace('\'', '"')))
                .isInstanceOf(InvalidMessage.class);
    }
}
