/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.wire;

import java.net.http.HttpClient;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * What every connection to a provider needs.
 *
 * @param http the one client of the application
 * @param executor where answers are worked on; may block
 * @param alarm for deadlines
 * @param nanos a steady clock
 */
public record Wire(HttpClient http, Executor executor, Alarm alarm, LongSupplier nanos) {}
