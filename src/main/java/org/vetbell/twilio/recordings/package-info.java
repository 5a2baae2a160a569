/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Has the carrier's recordings here: asks for each by its name until its file is in the archive,
 * with a checksum, and, where that is wanted, then has it deleted there. Runs on the server's
 * scheduled executor, one round after the other.
 */
package org.vetbell.twilio.recordings;
