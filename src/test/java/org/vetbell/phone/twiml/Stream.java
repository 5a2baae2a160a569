/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.twiml;

import java.util.Map;
import java.util.Optional;

/**
 * The noun of a two-way media stream.
 *
 * @param url socket address, {@code wss} (or {@code ws} on loopback)
 * @param name empty when the carrier is to use the stream's id
 */
public record Stream(
        String url,
        String name,
        Map<String, String> parameters,
        Optional<Verb.Target> statusCallback) {}
