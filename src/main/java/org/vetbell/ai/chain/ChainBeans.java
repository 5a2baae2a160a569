/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.vetbell.port.SpeechToText;

/** Puts together what hears, thinks and speaks for callers, from what is set up. */
@Dependent
class ChainBeans {
    @Produces
    @Singleton
    SpeechToText recogniser() {
        return SpeechToText.NONE;
    }
}
