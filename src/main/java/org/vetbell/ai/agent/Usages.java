/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.agent;

import org.vetbell.clinic.ClinicId;
import org.vetbell.port.LanguageModel.Usage;

/** Counts what models cost. Any thread. */
@FunctionalInterface
public interface Usages {
    /** So much was used for a call of that clinic. */
    void tokens(ClinicId clinic, String model, Usage usage);
}
