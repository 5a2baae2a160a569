/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Language models through LangChain4j, over an HTTP client of ours that can be stopped at any
 * moment and never blocks a thread while it waits. Uses {@code ai.wire} and {@code port}.
 */
package org.vetbell.ai.language;
