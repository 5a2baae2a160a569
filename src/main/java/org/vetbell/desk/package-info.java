/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Where live calls are attended: call scope, mailbox, drain workers, command runner, directory,
 * replay.
 *
 * <p>Each call owns a mailbox; everything that happens to it is offered there from any thread, and
 * one drain worker at a time empties it. Call state is plain fields, touched only during a drain.
 */
package org.vetbell.desk;
