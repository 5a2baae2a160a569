/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.vetbell.ai.wire.DuplexSocket;
import org.vetbell.ai.wire.Ending;
import org.vetbell.ai.wire.Limits;
import org.vetbell.ai.wire.Wire;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel.Message;
import org.vetbell.port.SpeechToSpeech.Answering;
import org.vetbell.port.SpeechToSpeech.Prompt;
import org.vetbell.port.SpeechToSpeech.Session;
import org.vetbell.port.SpeechToSpeech.Sink;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.SpeechToText.Wanted;

/**
 * One caller who is listened to and answered. A connection that breaks between answers is opened
 * once more, with the conversation so far in words and the sound that was not answered; so is one
 * that is about to reach the service's limit. Guarded by itself: the call's worker, the socket and
 * deadlines come together here, and the sinks must not block.
 */
final class ConversationSession implements Session, Answers.Line {
    /**
     * Instructions, tools and a conversation in words beside sound. How long sound may wait is
     * bounded by the times: within them the connection stands and a message is written, or it ends.
     */
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(2), Duration.ofSeconds(2), 120_000);

    /** The model has heard the caller by itself: words that come late cost nothing but a record. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private final Wire wire;
    private final OpenAiSettings openAi;
    private final OpenAiConversationSettings settings;
    private final Wanted wanted;
    private final SpeechToText.Sink words;
    private final ConversationHistory history = new ConversationHistory();
    private final Tab tab;
    private final CallerTurns caller;
    private final Answers answers;
    private final Deadline age;
    private DuplexSocket socket;
    private SpokenAnswer latest;
    private int connection;
    private int numbered;
    private boolean aged;
    private boolean mended;
    private boolean over;
    private Fault failure;

    ConversationSession(
            Wire wire,
            OpenAiSettings openAi,
            OpenAiConversationSettings settings,
            Wanted wanted,
            SpeechToText.Sink words) {
        this.wire = wire;
        this.openAi = openAi;
        this.settings = settings;
        this.wanted = wanted;
        this.words = words;
        this.tab = new Tab(words, settings);
        this.caller =
                new CallerTurns(
                        this::sendSound,
                        () -> send(ConversationMessages.commit()),
                        history,
                        new CallerTurns.Timing(
                                openAi.finalWithin().plus(MARGIN),
                                deadline(),
                                wanted.turnsWithin(),
                                deadline()),
                        words);
        this.answers = new Answers(settings, this, deadline(), deadline());
        this.age = deadline();
    }

    synchronized void open() {
        int number = ++connection;
        aged = false;
        age.in(settings.renewAfter(), this::grownOld);
        socket =
                DuplexSocket.open(
                        wire,
                        openAi.socket("/v1/realtime?model=" + settings.model()),
                        Map.of("Authorization", "Bearer " + openAi.key().orElse("")),
                        LIMITS,
                        new ToSession(number));
        socket.send(ConversationMessages.session(openAi, settings, wanted));
    }

    @Override
    public synchronized void audio(byte[] mulaw) {
        if (!over) {
            caller.add(mulaw);
        }
    }

    @Override
    public synchronized void commit() {
        if (!over) {
            caller.commit();
        }
    }

    @Override
    public synchronized void goesOn() {
        caller.goesOn();
    }

    @Override
    public synchronized void tell(List<Message> news) {
        news.forEach(this::tell);
    }

    @Override
    public synchronized Answering answer(Prompt prompt, Sink sink) {
        int its = connection;
        caller.finish();
        tell(prompt.news());
        var answer = new SpokenAnswer(++numbered, prompt, sink, history.place());
        latest = answer;
        if (!over) {
            answers.ask(answer);
        } else if (failure != null) {
            answer.failed(failure);
        }
        return new ToCaller(answer, its);
    }

    @Override
    public synchronized void close() {
        end();
        answers.close();
    }

    @Override
    public void send(String message) {
        socket.send(message);
    }

    private void sendSound(byte[] mulaw) {
        tab.heard(mulaw);
        socket.sendSound(TranscriptionMessages.append(mulaw));
    }

    @Override
    public void dead(Fault fault) {
        fail(fault);
    }

    private Deadline deadline() {
        return new Deadline(wire.alarm(), this);
    }

    private void tell(Message news) {
        if (!over) {
            history.add(news);
            ConversationMessages.items(news).forEach(socket::send);
        }
    }

    private synchronized void cancel(SpokenAnswer answer) {
        answers.cancel(answer);
    }

    private synchronized void heard(SpokenAnswer answer, int on, Duration played) {
        List<String> corrections = answer.heard(played);
        // Another connection knows the answer by its words only.
        if (!over && on == connection) {
            corrections.forEach(socket::send);
        }
        renewIfOld();
    }

    private synchronized void told(int from, String message) {
        if (over || from != connection) {
            return;
        }
        Reported reported = Report.of(message);
        tab.reported(reported);
        switch (reported) {
            case Reported.Speech speech -> caller.heard(speech.begins());
            case Reported.Committed committed -> caller.committed(committed.item());
            case Reported.Saying saying -> caller.saying(saying);
            case Reported.Said said -> caller.said(said);
            case Reported.Began began -> answers.began(began.response());
            case Reported.Text text -> answers.text(text);
            case Reported.Sound sound -> answers.sound(sound);
            case Reported.Asking asking -> answers.asking(asking);
            case Reported.Asked asked -> answers.asked(asked);
            case Reported.Ended ended -> ended(ended);
            case Reported.Trouble trouble -> trouble(trouble);
            case Reported.Garbled ignored ->
                    fail(new Fault(Fault.Kind.GARBLED, "a message is no JSON object"));
            case Reported.Other ignored -> {}
        }
        renewIfOld();
    }

    /** A connection that has given an answer has proven itself. */
    private void ended(Reported.Ended ended) {
        mended = mended && ended.how() != Reported.How.COMPLETED;
        answers.ended(ended);
    }

    /** What is not the service's fault, and nothing waits for, changes nothing. */
    private void trouble(Reported.Trouble trouble) {
        if (trouble.fault().isTheServices()) {
            lost(trouble.fault());
            return;
        }
        switch (trouble.with()) {
            case ConversationMessages.SESSION -> fail(trouble.fault());
            case ConversationMessages.COMMIT -> caller.nothing();
            case ConversationMessages.ANSWER -> answers.refused(trouble);
            case ConversationMessages.CANCEL -> answers.nothingToStop(trouble);
            default -> {}
        }
    }

    private synchronized void broken(int from, Ending ending) {
        if (!over && from == connection) {
            lost(ending.fault());
        }
    }

    private void lost(Fault fault) {
        if (mended || answers.underWay() || fault.kind() != Fault.Kind.BROKEN) {
            fail(fault);
        } else {
            mended = true;
            openAgain();
        }
    }

    private void grownOld() {
        aged = true;
        renewIfOld();
    }

    /** Not before it is known how much of the latest answer was heard: a new connection is told. */
    private void renewIfOld() {
        boolean heard = latest == null || latest.settled();
        if (aged && !over && caller.answered() && !answers.underWay() && heard) {
            openAgain();
        }
    }

    private void openAgain() {
        socket.close();
        tab.lost();
        answers.anew();
        open();
        history.messages().forEach(m -> ConversationMessages.items(m).forEach(socket::send));
        caller.anew();
    }

    private void fail(Fault fault) {
        if (!over) {
            failure = fault;
            end();
            answers.fail(fault);
            words.failed(fault);
        }
    }

    private void end() {
        over = true;
        caller.close();
        age.stop();
        socket.close();
        tab.lost();
    }

    /** An answer as the call has it. */
    private final class ToCaller implements Answering {
        private final SpokenAnswer answer;
        private final int on;

        ToCaller(SpokenAnswer answer, int on) {
            this.answer = answer;
            this.on = on;
        }

        @Override
        public void cancel() {
            ConversationSession.this.cancel(answer);
        }

        @Override
        public void heard(Duration played) {
            ConversationSession.this.heard(answer, on, played);
        }
    }

    /** What one connection tells; an older one is not listened to any longer. */
    private final class ToSession implements DuplexSocket.Listener {
        private final int number;

        ToSession(int number) {
            this.number = number;
        }

        @Override
        public void text(String message) {
            told(number, message);
        }

        @Override
        public void ended(Ending ending) {
            broken(number, ending);
        }
    }
}
