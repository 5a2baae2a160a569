/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.twiml;

import java.util.List;

/** A document the carrier accepted, ready to be executed from the top. */
public record TwimlDocument(String url, List<Verb> verbs) {}
