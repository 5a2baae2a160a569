/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.vetbell.call.CallerInput;
import org.vetbell.call.Expecting;
import org.vetbell.call.Question;
import org.vetbell.call.Reply;
import org.vetbell.call.ReplyAction;
import org.vetbell.port.Answer;
import org.vetbell.port.Asking;
import org.vetbell.port.Receptionist;

/**
 * A receptionist who says what a test tells: words heard to answer given. What the script does not
 * hold is not understood.
 */
public final class ScriptedReceptionist implements Receptionist {
    private final Map<String, Line> script = new LinkedHashMap<>();
    private final List<Question> asked = new ArrayList<>();

    /** When the caller says {@code heard}, answer {@code sentence} and do {@code actions}. */
    public ScriptedReceptionist when(String heard, String sentence, ReplyAction... actions) {
        script.put(heard, new Line(sentence, List.of(actions)));
        return this;
    }

    /** Everything that was asked, in order. */
    public List<Question> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Work answer(Asking asking, Consumer<Answer> sink) {
        Question question = asking.question();
        asked.add(question);
        Line line = script.get(words(question.input()));
        List<String> sentences = List.of(line == null ? "Sorry?" : line.sentence());
        List<ReplyAction> actions = line == null ? List.of() : line.actions();
        sink.accept(
                new Answer.Given(
                        new Reply(
                                sentences,
                                line != null,
                                question.notebook(),
                                Expecting.anything(),
                                actions)));
        return Work.DONE;
    }

    private static String words(CallerInput input) {
        return switch (input) {
            case CallerInput.Said said -> said.text();
            case CallerInput.Heard heard -> heard.text();
            case CallerInput.Keyed keyed -> keyed.digits();
            case CallerInput.Chose chose -> chose.choice().name();
        };
    }

    private record Line(String sentence, List<ReplyAction> actions) {}
}
