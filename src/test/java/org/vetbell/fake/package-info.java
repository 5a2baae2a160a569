/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The ports kept in memory, for tests: complete, thread-safe, and held to the same contract tests
 * as the adapters of the running application.
 */
package org.vetbell.fake;
