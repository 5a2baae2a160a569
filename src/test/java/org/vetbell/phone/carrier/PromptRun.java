/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import java.util.List;
import java.util.Optional;
import org.vetbell.phone.twiml.Verb;

/** Reads prompts to the caller. */
final class PromptRun {

    private final CallLine line;

    PromptRun(CallLine line) {
        this.line = line;
    }

    void run(Verb.Prompt prompt) {
        switch (prompt) {
            case Verb.Say say -> {
                line.log().add(Moment.Kind.AGENT, say.text());
                line.sound().agentSays(say.text());
            }
            case Verb.Play play -> line.log().add(Moment.Kind.NOTE, "plays " + play.url());
            case Verb.Pause pause -> line.pass(pause.length());
        }
    }

    /**
     * Reads what stands in a gather; the caller may cut in where that is allowed, and what cut in
     * is returned.
     */
    Optional<Act> run(List<Verb.Prompt> prompts, boolean bargeIn) {
        for (Verb.Prompt prompt : prompts) {
            Optional<Act> interruption =
                    bargeIn && prompt instanceof Verb.Say
                            ? line.caller().interrupt()
                            : Optional.empty();
            if (interruption.isPresent() && prompt instanceof Verb.Say say) {
                line.log().add(Moment.Kind.AGENT, say.text() + " (interrupted)");
                line.sound().agentBegins(say.text());
                return interruption;
            }
            run(prompt);
        }
        return Optional.empty();
    }
}
