/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What calls use of providers: counted call by call, priced, and limited by call and by a clinic's
 * day. Uses {@code port}, {@code call} and {@code clinic}. Any thread; waits for nothing.
 */
package org.vetbell.desk.usage;
