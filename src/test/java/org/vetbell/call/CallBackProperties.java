/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vetbell.call.CallBack.Stage;
import org.vetbell.call.CallCommand.KeepMessage;
import org.vetbell.call.PhoneCommand.Speak;
import org.vetbell.clinic.CallerMessage;
import org.vetbell.clinic.SpokenDigits;

/** What holds for the offer of a call-back, whatever happens in a call. */
class CallBackProperties {
    /** More than the questions of an offer. */
    private static final int ENOUGH_SILENCES = 3;

    @Property
    void aCallBackIsKeptOnceAndOnTheNumberTheCallerAgreedTo(
            @ForAll("calls") KindOfCall kind, @ForAll("histories") List<Happening> history) {
        OneCall call = kind.begun();
        var said = new StringBuilder();
        int kept = 0;
        for (Happening happening : history) {
            CallBack before = call.state().talk().callBack();
            call.happens(at -> happening.at(at, call.state()));
            for (String number : wished(call.last())) {
                kept++;
                assertThat(before.stage()).isIn(Stage.OFFERED, Stage.READ_BACK);
                assertThat(said).contains(SpokenDigits.of(number));
                assertThat(call.state().talk().callBack().kept()).isTrue();
            }
            said.append(words(call.last()));
        }
        assertThat(kept).isLessThanOrEqualTo(1);
        assertThat(call.state().talk().callBack().kept()).isEqualTo(kept == 1);
    }

    @Property
    void nobodyIsAskedWhileTheyAreOfferedACallBack(
            @ForAll("calls") KindOfCall kind, @ForAll("histories") List<Happening> history) {
        OneCall call = kind.begun();
        for (Happening happening : history) {
            call.happens(at -> happening.at(at, call.state()));
            if (call.state().talk().callBack().open()) {
                assertThat(call.commands(CallCommand.Ask.class)).isFalse();
                assertThat(call.state().talk().owesAnswer()).isFalse();
                assertThat(call.state().talk().callBack().questions()).isLessThanOrEqualTo(5);
            }
        }
    }

    /** On a stream the deadlines do the same; that they end every call is a law of its own. */
    @Property
    void byDocumentsSilenceLeadsOnToAMessage(
            @ForAll("calls") KindOfCall kind, @ForAll("histories") List<Happening> history) {
        OneCall call = kind.begun();
        history.forEach(happening -> call.happens(at -> happening.at(at, call.state())));
        boolean waits =
                call.state().phase() == Phase.TALKING
                        && !call.state().onStream()
                        && call.state().talk().callBack().open();
        if (waits) {
            for (int i = 0; i < ENOUGH_SILENCES && !invited(call); i++) {
                call.isSilent();
            }
            assertThat(invited(call)).isTrue();
        }
    }

    private static boolean invited(OneCall call) {
        return call.commands(PhoneCommand.RecordMessage.class);
    }

    private static List<String> wished(List<CallCommand> commands) {
        return commands.stream()
                .filter(KeepMessage.class::isInstance)
                .map(command -> ((KeepMessage) command).message())
                .filter(CallerMessage.CallBack.class::isInstance)
                .map(message -> ((CallerMessage.CallBack) message).number())
                .toList();
    }

    private static String words(List<CallCommand> commands) {
        var words = new StringBuilder();
        for (CallCommand command : commands) {
            if (command instanceof Speak speak) {
                words.append(String.join(" ", speak.sentences())).append(' ');
            }
        }
        return words.toString();
    }

    @Provide
    Arbitrary<KindOfCall> calls() {
        return Arbitraries.of(KindOfCall.values());
    }

    /** Calls in which people are asked for, and do not come, more often than in others. */
    @Provide
    Arbitrary<List<Happening>> histories() {
        List<Happening> likely =
                Happening.all().stream().filter(h -> LIKELY.contains(h.name())).toList();
        return Arbitraries.oneOf(Arbitraries.of(likely), Arbitraries.of(Happening.all()))
                .list()
                .ofMaxSize(40);
    }

    private static final List<String> LIKELY =
            List.of(
                    "key 3",
                    "busy",
                    "heard",
                    "said yes",
                    "said no",
                    "said other",
                    "said number",
                    "keys",
                    "key 1",
                    "key 5",
                    "stop",
                    "silence",
                    "deadline");
}
