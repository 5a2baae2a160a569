/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.net.URI;

/**
 * The server under load.
 *
 * @param base its address, which is also its public one
 * @param account the carrier account's id
 * @param token the account's auth token, which signs
 */
record Target(URI base, String account, String token) {}
