/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The providers one can run: {@code ./mvnw -Pproviders} starts the fakes of {@code
 * org.vetbell.fake.ai} on fixed ports, as slow as the real services are, and lets them hold a
 * conversation from a file.
 */
package org.vetbell.fake.ai.simulator;
