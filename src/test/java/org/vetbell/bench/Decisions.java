/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vetbell.audio.VoiceActivity;

/**
 * Finds afterwards which frames made the server's ear decide, by listening once more to what each
 * call sent: the frame with which the caller had begun to speak, and the one with which they had
 * been quiet for long enough. What passed between sending that frame and hearing the effect is the
 * server's share; the rest is the time the ear takes to be sure.
 *
 * <p>Follows the rules of {@link org.vetbell.audio.Endpointer}: 5 speech frames of 8 begin speech,
 * unless the sound is a bang that dies away; within it, a lone speech frame amid quiet is a click.
 */
final class Decisions {
    private static final int ONSET_FRAMES = 5;
    private static final int ONSET_WINDOW = (1 << 8) - 1;

    /** The ear may hear speech before its energy says so: what leads up to a voice is heard too. */
    private static final int BEFORE = 10;

    private static final float SPEECH = 0.5f;
    private static final int WITHIN_WORD = 4;
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
            int began = onset(heard, each.firstVoiced());
            add(toClear, sent, began, each.clearedAt());
            add(toAnswer, sent, end(heard.speech, began, each.lastVoiced()), each.answeredAt());
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

    private static int onset(Heard heard, int from) {
        int recent = 0;
        for (int i = Math.max(0, from - BEFORE); i < heard.speech.length; i++) {
            recent = (recent << 1 | (heard.speech[i] ? 1 : 0)) & ONSET_WINDOW;
            if (Integer.bitCount(recent) >= ONSET_FRAMES && !heard.diesAway[i]) {
                return i;
            }
        }
        return -1;
    }

    private int end(boolean[] speech, int began, int lastVoiced) {
        int quiet = 0;
        for (int i = Math.max(began, 0); i < speech.length; i++) {
            boolean goesOn = speech[i] && (quiet <= WITHIN_WORD || i > 0 && speech[i - 1]);
            quiet = goesOn ? 0 : quiet + 1;
            if (i > lastVoiced && quiet >= pauseFrames) {
                return i;
            }
        }
        return -1;
    }

    /** What the ear makes of each frame. */
    private record Heard(boolean[] speech, boolean[] diesAway) {
        static Heard in(SentFrames sent) {
            var activity = new VoiceActivity();
            var heard = new Heard(new boolean[sent.count()], new boolean[sent.count()]);
            for (int i = 0; i < heard.speech.length; i++) {
                heard.speech[i] = activity.likelihood(sent.samples(i)) >= SPEECH;
                heard.diesAway[i] = activity.diesAway();
            }
            return heard;
        }
    }
}
