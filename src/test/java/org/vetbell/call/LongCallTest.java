/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vetbell.call.PhoneCommand.Speak;

/** A call that reaches its longest permitted length. */
class LongCallTest {
    private final OneCall call = OneCall.onStream();

    @Test
    void isAnnouncedToEndSoon() {
        call.hears();
        call.runsOut(CallTimer.CALL_LENGTH_NOTICE);

        assertThat(call.words()).contains("half a minute");
    }

    @Test
    void isNotAnnouncedOverAnybody() {
        call.runsOut(CallTimer.CALL_LENGTH_NOTICE);

        assertThat(call.commands(Speak.class)).isFalse();
        assertThat(call.state().armed().runs(CallTimer.CALL_LENGTH_NOTICE)).isTrue();
    }

    @Test
    void keepsTheMessageThatIsBeingLeft() {
        call.presses("5");
        call.hears();
        call.runsOut(CallTimer.CALL_LENGTH);

        assertThat(call.commands(CallCommand.StopRecording.class)).isTrue();
    }
}
