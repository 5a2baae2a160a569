/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Vosk: a recogniser on this machine, without an account and without a network, with a model and a
 * library that the operator supplies. The library is loaded by its name at start and is no part of
 * Vetbell (ADR 18). What it does may take its time, so it is done by the executor of {@code ai},
 * never by whoever brings sound. Uses {@code port}, {@code audio}, {@code ai.hearing} and {@code
 * ai.wire}.
 */
package org.vetbell.ai.vosk;
