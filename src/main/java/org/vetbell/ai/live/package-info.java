/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What stands between a model that hears and speaks by itself and a call that deals in sentences:
 * its words become sentences, its sound their voice. Knows no provider. Uses {@code ai.agent},
 * {@code ai.sound} and {@code port}.
 */
package org.vetbell.ai.live;
