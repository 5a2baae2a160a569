/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.vetbell.desk.usage.Accounts;
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
    final Sounds sounds;
    final PhoneLine carrier;
    final DeskTime time;
    final Timers timers;

    @Inject
    Outside(
            Partners partners,
            Records records,
            Sounds sounds,
            PhoneLine carrier,
            DeskTime time,
            Timers timers) {
        this.partners = partners;
        this.records = records;
        this.sounds = sounds;
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
        final Accounts accounts;

        @Inject
        Records(CallJournal journal, CallLog log, Inbox inbox, Accounts accounts) {
            this.journal = journal;
            this.log = log;
            this.inbox = inbox;
            this.accounts = accounts;
        }
    }

    /** What is kept of its sound. */
    @Dependent
    static class Sounds {
        final AudioArchive archive;
        final CallTapes tapes;
        final CarrierRecordings carriers;
        final CallRecordings own;

        @Inject
        Sounds(
                AudioArchive archive,
                CallTapes tapes,
                CarrierRecordings carriers,
                CallRecordings own) {
            this.archive = archive;
            this.tapes = tapes;
            this.carriers = carriers;
            this.own = own;
        }
    }
}
