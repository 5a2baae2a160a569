/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Whole calls against the packaged application on a real server, placed by the imitated carrier and
 * looked at from outside: by telephone, by HTTP and by what lies in the data directory.
 *
 * <p>The server is shared by all these tests, so each uses calls of its own and none counts calls.
 */
package org.vetbell.e2e;
