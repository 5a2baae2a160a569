/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The carrier's interface for us to call: what of it an application like ours asks for, as strict
 * as the real one, over the calls that {@code carrier} runs.
 */
package org.vetbell.phone.rest;
