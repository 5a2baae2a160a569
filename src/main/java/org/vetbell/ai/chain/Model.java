/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.time.Clock;
import java.time.Duration;
import org.vetbell.port.LanguageModel;

/** One language model of the chain. */
record Model(LanguageModel language, Breaker breaker) {
    static Model of(LanguageModel language, Clock clock, Duration rest) {
        return new Model(language, new Breaker(language.name(), clock, rest));
    }

    String name() {
        return language.name();
    }
}
