/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please don't record this.",
                "please don’t record this call",
                "I do not want to be recorded",
                "I'd rather not be recorded, thanks",
                "no recording please",
                "No recording.",
                "stop recording",
                "can you stop the recording",
                "I don't want you to record me",
                "I do not consent to the recording",
                "without recording please",
                "turn off the recording",
                "could you turn the recording off",
                "I object to being recorded",
                "don't tape this",
                "do not record",
                "please do not record my voice",
            })
    void refuses(String text) {
        assertThat(ConsentWords.refuse(text)).isTrue();
        assertThat(ConsentWords.agree(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I don't have the vaccination record",
                "I don't have his medical records",
                "there is no record of that",
                "I never got the record",
                "can I stop by to pick up the record",
                "I have not got any record of it",
                "are you recording this?",
                "is this call recorded",
                "my dog is not eating",
                "no, the black one",
            })
    void saysNothingOfRecording(String text) {
        assertThat(ConsentWords.refuse(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "Yes, please.",
                "yeah that's fine",
                "sure, go ahead",
                "no problem",
                "okay",
                "of course you can",
                "yes you may record this call",
            })
    void agrees(String text) {
        assertThat(ConsentWords.agree(text)).isTrue();
        assertThat(ConsentWords.sayNo(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "Nope.",
                "no thanks",
                "um no",
                "I don't consent",
                "I'd rather not",
                "no, I want to book an appointment",
            })
    void saysNo(String text) {
        assertThat(ConsentWords.sayNo(text)).isTrue();
        assertThat(ConsentWords.agree(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "I want to book an appointment",
                "yes I have a dog that limps",
                "why",
                "what for",
                "please",
                "can you hear me",
            })
    void doesNotAgree(String text) {
        assertThat(ConsentWords.agree(text)).isFalse();
        assertThat(ConsentWords.sayNo(text)).isFalse();
    }
}
