/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.triage;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TriageTest {

    @ParameterizedTest
    @FieldSource("org.vetbell.triage.Utterances#URGENT")
    void aListedEmergencyIsUrgent(String said) {
        assertThat(Triage.assess(said).isUrgent()).as(said).isTrue();
    }

    @ParameterizedTest
    @FieldSource("org.vetbell.triage.Utterances#NEGATED_BUT_URGENT")
    void aDenialTakesBackOnlyItself(String said) {
        assertThat(Triage.assess(said).isUrgent()).as(said).isTrue();
    }

    @ParameterizedTest
    @FieldSource("org.vetbell.triage.Utterances#ORDINARY")
    void anOrdinaryCallIsNot(String said) {
        assertThat(Triage.assess(said)).as(said).isEqualTo(new Urgency.Routine());
    }

    @ParameterizedTest
    @FieldSource("org.vetbell.triage.Utterances#NEAR_MISSES")
    void deniedPastAndHypotheticalSignsAreNot(String said) {
        assertThat(Triage.assess(said)).as(said).isEqualTo(new Urgency.Routine());
    }

    @Test
    void theCueIsOursAndNotTheCallersWords() {
        assertThat(Triage.assess("Rex from 12 Smith Street can't breathe"))
                .isEqualTo(new Urgency.Urgent("breathing"));
        assertThat(Triage.assess("my cat ate rat bait"))
                .isEqualTo(new Urgency.Urgent("poisoning: bait"));
    }

    @Test
    void caseAndApostrophesDoNotMatter() {
        for (String said :
                new String[] {
                    "CAN'T BREATHE", "can\u2019t breathe", "cant breathe", "Cannot breathe!"
                }) {
            assertThat(Triage.assess(said).isUrgent()).as(said).isTrue();
        }
    }

    @Property(tries = 300)
    void anyTextIsAssessed(@ForAll @StringLength(max = 2000) String text) {
        assertThat(Triage.assess(text)).isNotNull();
    }

    @Test
    void aVeryLongTextTakesNoLonger() {
        String said = "not very not really ate got into the ".repeat(50_000) + "he collapsed";
        assertThat(Triage.assess(said)).isNotNull();
        assertThat(Triage.assess("he collapsed " + said).isUrgent()).isTrue();
    }
}
