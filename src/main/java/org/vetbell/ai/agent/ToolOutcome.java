/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.agent;

import org.vetbell.call.ReplyAction;

/** What comes of a tool the model asked for. */
sealed interface ToolOutcome {
    /** Words for the model, and nothing else. */
    record Told(String result) implements ToolOutcome {}

    /** Something is prepared and must be read back first. */
    record Proposed(Proposals proposal, String result) implements ToolOutcome {}

    /** Something is to be kept. */
    record Kept(ReplyAction action, Proposals proposal, String result) implements ToolOutcome {}

    /** The turn ends with it. */
    record Ends(ReplyAction action) implements ToolOutcome {}
}
