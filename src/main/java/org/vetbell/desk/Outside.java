/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.vetbell.port.AudioArchive;
import org.vetbell.port.CallJournal;
import org.vetbell.port.CallLog;
import org.vetbell.port.CallRecordings;
import org.vetbell.port.CallTapes;
import org.vetbell.port.CarrierRecordings;
import org.vetbell.port.Conversations;
import org.vetbell.port.Inbox;
import org.vetbell.port.PhoneLine;
import org.vetbell.port.Receptionist;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.TextToSpeech;

/** Everything outside the desk that a call uses, in one hand. */
@Dependent
class Outside {
    final Partners partners;
    final Records records;
    final PhoneLine carrier;
    final DeskTime time;
    final Timers timers;
    final CallRecordings recordings;

    @Inject
    Outside(
            Partners partners,
            Records records,
            PhoneLine carrier,
            DeskTime time,
            Timers timers,
            CallRecordings recordings) {
        this.recordings = recordings;
        this.partners = partners;
        this.records = records;
        this.carrier = carrier;
        this.time = time;
        this.timers = timers;
    }

    /** Whoever hears, answers and speaks. */
    @Dependent
    static class Partners {
        final Conversations conversations;
        final SpeechToText recogniser;
        final Receptionist receptionist;
        final TextToSpeech voice;

        @Inject
        Partners(
                Conversations conversations,
                SpeechToText recogniser,
                Receptionist receptionist,
                TextToSpeech voice) {
            this.conversations = conversations;
            this.recogniser = recogniser;
            this.receptionist = receptionist;
            this.voice = voice;
        }
    }

    /** What is written down of a call. */
    @Dependent
    static class Records {
        final CallJournal journal;
        final CallLog log;
        final Inbox inbox;
        final AudioArchive archive;
        final CallTapes tapes;
        final CarrierRecordings recordings;

        @Inject
        Records(
                CallJournal journal,
                CallLog log,
                Inbox inbox,
                AudioArchive archive,
                CallTapes tapes,
                CarrierRecordings recordings) {
            this.journal = journal;
            this.log = log;
            this.inbox = inbox;
            this.archive = archive;
            this.tapes = tapes;
            this.recordings = recordings;
        }
    }
}
