/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vetbell.call.PhoneCommand.Speak;

/** What holds of words before an answer, for any sequence of events. */
class LeadInProperties {

    @Property
    void aLeadInEndsWithItsQuestion(
            @ForAll("streams") KindOfCall kind, @ForAll("histories") List<Happening> history) {
        CallMachineProperties.live(
                kind.begun(),
                history,
                moment -> {
                    CallState after = moment.after();
                    boolean leading = after.floor().leading() && after.phase() == Phase.TALKING;
                    boolean unended = leading && after.floor().growing();
                    assertThat(unended && !after.talk().owesAnswer()).isFalse();
                    assertThat(leading && after.floor().held()).isFalse();
                });
    }

    @Property
    void aLeadInIsSaidOnlyToACallerWhoIsOwedAnAnswerAndQuiet(
            @ForAll("streams") KindOfCall kind, @ForAll("histories") List<Happening> history) {
        CallMachineProperties.live(
                kind.begun(),
                history,
                moment -> {
                    boolean begins =
                            moment.after().floor().leading() && moment.count(Speak.class) > 0;
                    if (begins) {
                        assertThat(moment.before().talk().owesAnswer()).isTrue();
                        assertThat(moment.before().floor().weSpeak()).isFalse();
                        assertThat(moment.after().caller().quiet()).isTrue();
                        assertThat(moment.after().onStream()).isTrue();
                    }
                });
    }

    @Provide
    Arbitrary<KindOfCall> streams() {
        return Arbitraries.of(KindOfCall.values()).filter(kind -> kind.begun().state().onStream());
    }

    @Provide
    Arbitrary<List<Happening>> histories() {
        return Arbitraries.of(Happening.all()).list().ofMaxSize(40);
    }
}
