/* SPDX-License-Identifier: Apache-2.0 */
/** Providers that do as a script says, faults included. They listen on loopback only. */
package org.vetbell.fake.ai;
