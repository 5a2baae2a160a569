/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds afterwards which frames made the server's ear decide, by listening once more to what each
 * call sent: the frame with which the caller had begun to speak, and the one with which they had
 * been quiet for long enough. What passed between sending that frame and hearing the effect is the
 * server's share; the rest is the time the ear takes to be sure.
 */
final class Decisions {
    private static final int FRAME_MILLIS = 20;

    private final int pauseFrames;
    private final Latencies toClear = new Latencies();
    private final Latencies toAnswer = new Latencies();

    private Decisions(Duration pause) {
        pauseFrames = (int) (pause.toMillis() / FRAME_MILLIS);
    }

    /**
     * Looks at every interruption.
     *
     * @param pause the chosen silence: the quiet after which a turn is taken for ended
     */
    static Decisions behind(List<Interruption> interruptions, Duration pause) {
        var decisions = new Decisions(pause);
        Map<SentFrames, List<Interruption>> byCall =
                interruptions.stream().collect(Collectors.groupingBy(Interruption::sent));
        byCall.entrySet().parallelStream()
                .forEach(call -> decisions.look(call.getKey(), call.getValue()));
        return decisions;
    }

    /** From sending the frame that decided to the arrival of {@code clear}. */
    Latencies toClear() {
        return toClear;
    }

    /** From sending the frame that decided to the arrival of the answer's first audio. */
    Latencies toAnswer() {
        return toAnswer;
    }

    private void look(SentFrames sent, List<Interruption> interruptions) {
        Heard heard = Heard.in(sent);
        for (Interruption each : interruptions) {
            int began = heard.onset(each.firstVoiced());
            add(toClear, sent, began, each.clearedAt());
            add(
                    toAnswer,
                    sent,
                    heard.quietFor(pauseFrames, began, each.lastVoiced()),
                    each.answeredAt());
        }
    }

    /** Before the deciding frame was sent, nothing can have come of it: that counts as lost. */
    private static void add(Latencies latencies, SentFrames sent, int decided, long happened) {
        if (decided < 0 || decided >= sent.count() || sent.sentAt(decided) > happened) {
            latencies.addLost(1);
        } else {
            latencies.add(happened - sent.sentAt(decided));
        }
    }
}
