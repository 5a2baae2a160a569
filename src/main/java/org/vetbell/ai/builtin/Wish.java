/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.vetbell.triage.Lexicon;

/** What a caller wants of us; where a sentence holds several, the first of this list counts. */
enum Wish {
    START_AGAIN,
    NEVER_MIND,
    ROBOT,
    DIARY,
    PRICES,
    CANCEL,
    CHANGE,
    BOOK,
    MESSAGE,
    PERSON,
    HOURS,
    ADDRESS,
    REPEAT,
    GOODBYE,
    ABILITIES,
    THANKS,
    GREETING;

    private static final Lexicon PHRASES =
            Lexicon.of(
                    """
                    START_AGAIN: start|begin . again|over|afresh; from the . beginning|start|top; start from scratch
                    NEVER_MIND: never mind; nevermind; forget it|that|about; cancel that|this; stop . that; leave it; go back; not want . . anymore; not worry|bother; changed my mind
                    ROBOT: are|r you . . robot|machine|computer|bot|human|person|recording|automated|ai|real; is this|it . . robot|machine|computer|bot|human|person|recording|automated|ai; am i . talking|speaking to . . robot|machine|computer|bot|ai|recording|human|person; who are you; what are you; your name
                    DIARY: when|what . . my|our appointment|booking; what|which time|day . my|our appointment|booking; confirm|check my|our . appointment|booking; results
                    CANCEL: cancel; cancels; canceling; cancelling; call off; not . . make it|my|our|the; not . . come|coming . anymore|today|tomorrow|in
                    CHANGE: change|move|reschedule|rebook|postpone|shift|push|switch|alter .. appointment|booking|visit|consult|slot|time|day|date; reschedule; rebook; rescheduling; another|different time|day .. appointment|booking; bring .. forward
                    BOOK: book; booking; bookings; appointment; appointments; schedule; see a|the . vet|doctor|veterinarian; bring|bringing .. in; come in; fit|squeeze .. in; availability|openings|slots|vacancies; checkup|consult|consultation|vaccination for|appointment; get|have .. seen|checked|looked|vaccinated|desexed|spayed|neutered|microchipped; needs|need a|some|her|his . vaccination|checkup|check|vaccinations|shots|dental|groom
                    MESSAGE: leave|take|pass|record|send|give .. message|voicemail|note; message; voicemail; tell the|doctor|dr|your . vet|nurse|doctor|staff|team|reception; let the|doctor|dr|your . vet|nurse|doctor|staff|team .. know; tell doctor|dr; pass . on
                    PERSON: speak|talk|chat .. person|human|someone|somebody|anyone|anybody|reception|receptionist|vet|doctor|nurse|staff|operator|manager|people; put|connect|transfer me; put|connect .. through; a|real|actual|live person|human|agent; human; operator; representative; receptionist; reception; front desk; somebody|someone real|else
                    PRICES: how much; price; prices; pricing; cost; costs; fee; fees; charge; charges; quote; expensive; rates; payment plan
                    HOURS: open; opening; opens; close|closing|closed|closes; shut; shuts; hours; what time .. there
                    ADDRESS: where; address; located; location; directions; find you; get there; get to you; parking; park; which|what street|suburb|road; how . far
                    REPEAT: repeat; say . . again; pardon; come again; what did you say; what was that; one more time; not . hear|catch|understand|get . you|that|it|what; hear . again; again please; sorry what; say what; speak|talk . slower|slowly|louder|up
                    GOODBYE: bye; goodbye; cheerio; see you|ya; that is|will|be all|everything|it; that all|everything|it; that will be all; nothing else|more; no more; hang up; good|nice|lovely day|one|evening|weekend; all good|done|set|sorted
                    ABILITIES: what can|do you . do|help|offer; what . . options; help; menu; what can i|we . ask|say|do; what do i say|do
                    THANKS: thank|thanks|cheers|ta
                    GREETING: hi; hello; hey; good morning|afternoon|evening|day; g day
                    """);

    /** The foremost of what {@code heard} asks for. */
    static Optional<Wish> in(Heard heard) {
        Set<String> cues = PHRASES.cues(heard.tokens());
        return Arrays.stream(values()).filter(wish -> cues.contains(wish.name())).findFirst();
    }

    /** Whether {@code heard} asks for this, among other things. */
    boolean askedIn(Heard heard) {
        return PHRASES.cues(heard.tokens()).contains(name());
    }
}
