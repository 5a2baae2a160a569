/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The receptionist that asks a language model: who it is told to be, what it is told of the call,
 * which tools it may ask for, and what becomes of what it says. What a model writes is untrusted:
 * destinations, effects and read-backs are decided here. Uses {@code port}.
 */
package org.vetbell.ai.agent;
