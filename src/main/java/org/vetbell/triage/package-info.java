/* SPDX-License-Identifier: Apache-2.0 */
/**
 * From a caller's words to urgency: the red-flag lexicon and its small grammar.
 *
 * <p>Pure: {@code java.base} and {@code clinic} only; immutable, any thread. A missed emergency
 * costs far more than a needless question, so every doubt is decided for urgent. The list of
 * phrases is not medical advice and must be signed off by a veterinarian before production use.
 */
package org.vetbell.triage;
