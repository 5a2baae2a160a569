/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailboxTest {
    private final Mailbox mailbox = new Mailbox();
    private int dropped;

    @Test
    void signalsComeOutInTheOrderTheyWentIn() {
        mailbox.offer(new Signal.MarkEchoed("a"));
        mailbox.offer(audio(1));
        mailbox.offer(new Signal.MarkEchoed("b"));

        assertThat(next()).isEqualTo(new Signal.MarkEchoed("a"));
        assertThat(next()).isInstanceOf(Signal.CallerAudio.class);
        assertThat(next()).isEqualTo(new Signal.MarkEchoed("b"));
        assertThat(next()).isNull();
    }

    @Test
    void ofAudioOnlyTheNewestSecondWaits() {
        for (int i = 0; i < Mailbox.MOST_AUDIO + 7; i++) {
            mailbox.offer(audio(i));
        }

        assertThat(((Signal.CallerAudio) next()).mediaMillis()).isEqualTo(7);
        assertThat(dropped).isEqualTo(7);
    }

    @Test
    void otherSignalsAreNeverDroppedForAudio() {
        mailbox.offer(new Signal.MarkEchoed("kept"));
        for (int i = 0; i < Mailbox.MOST_AUDIO * 2; i++) {
            mailbox.offer(audio(i));
        }

        assertThat(next()).isEqualTo(new Signal.MarkEchoed("kept"));
    }

    @Test
    void aFullMailboxRefusesAndSaysSoOnce() {
        for (int i = 0; i < Mailbox.MOST; i++) {
            assertThat(mailbox.offer(Signal.Tick.NOW)).isTrue();
        }
        assertThat(mailbox.overflowed()).isFalse();

        assertThat(mailbox.offer(Signal.Tick.NOW)).isFalse();
        assertThat(mailbox.overflowed()).isTrue();
        assertThat(mailbox.overflowed()).isFalse();
    }

    @Test
    void onlyOneMayHandItToAWorker() {
        assertThat(mailbox.claimSchedule()).isTrue();
        assertThat(mailbox.claimSchedule()).isFalse();
        mailbox.releaseSchedule();
        assertThat(mailbox.claimSchedule()).isTrue();
    }

    private Signal next() {
        return mailbox.poll(() -> dropped++);
    }

    private static Signal.CallerAudio audio(long millis) {
        return new Signal.CallerAudio(new byte[160], millis, 0);
    }
}
