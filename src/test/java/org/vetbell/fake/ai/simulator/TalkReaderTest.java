/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vetbell.phone.BadOption;

class TalkReaderTest {

    @Test
    void aTalkIsLinesAndWhatTheModelMakesOfThem() {
        Talk talk =
                TalkReader.read(
                        "talk",
                        """
                        # a comment
                        caller When are you open
                        tool clinic_facts {"topic":"HOURS"}
                        agent {result}

                        caller Bye
                        tool end_call
                        otherwise Pardon?
                        """);

        assertThat(talk.lines()).containsExactly("When are you open", "Bye");
        assertThat(talk.exchanges().getFirst().steps())
                .containsExactly(
                        new Talk.Use("clinic_facts", "{\"topic\":\"HOURS\"}"),
                        new Talk.Say("{result}"));
        assertThat(talk.exchanges().getLast().steps())
                .containsExactly(new Talk.Use("end_call", "{}"));
        assertThat(talk.otherwise()).isEqualTo("Pardon?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "agent Hello; line 1: no caller has said anything yet",
                "caller; line 1: nothing follows 'caller'",
                "sing La; line 1: 'sing' is none of",
                "caller A|caller B; line 2: 'A' is not answered",
                "caller A|agent B|tool c; line 3: nothing follows what the agent says",
                "caller A|tool c {no; line 2: the arguments of c are no JSON object",
                "# nothing; no caller says anything"
            })
    void whatIsNoTalkIsRefusedByItsLine(String text, String complaint) {
        assertThatThrownBy(() -> TalkReader.read("talk", text.replace('|', '\n')))
                .isInstanceOf(BadOption.class)
                .hasMessageContaining(complaint);
    }
}
