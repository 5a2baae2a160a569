/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Failover: for each stage of a conversation (hearing, language, voice) a chain of providers, each
 * behind a breaker, of which the first that works is used. May use {@code port} and the other
 * packages of {@code ai}. Any thread.
 */
package org.vetbell.ai.chain;
