/* SPDX-License-Identifier: Apache-2.0 */

/** Input that means no good. */
package org.vetbell.hostile;
