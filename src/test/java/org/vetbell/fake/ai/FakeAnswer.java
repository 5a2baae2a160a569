/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import java.util.List;
import org.vetbell.fake.ai.FakeOpenAiConversations.Planned;

/** An answer that a faked model speaks, and how it comes to an end. Guarded by the service. */
final class FakeAnswer {
    private static final int ENDLESSLY = 100;

    private final FakeConversation conversation;
    private final FakeOpenAiConversations service;
    private final Planned plan;
    private final String response;
    private final String item;
    private final Performance performance;
    private int at;
    private boolean sounded;
    private boolean over;

    FakeAnswer(FakeConversation conversation, FakeOpenAiConversations service, Planned plan) {
        this.conversation = conversation;
        this.service = service;
        this.plan = plan;
        this.response = service.newId("resp");
        this.item = service.newId("item");
        this.performance =
                Performance.of(
                        plan.reply(),
                        response,
                        item,
                        plan.mishap() == ConversationMishap.ENDLESS ? ENDLESSLY : 1);
    }

    /**
     * @param about the client's name for the event that asked for it
     */
    void begin(String about) {
        String error = plan.mishap().error();
        if (!error.isEmpty()) {
            refuse(error, about);
            return;
        }
        switch (plan.mishap()) {
            case RESET -> ScriptedSockets.reset(conversation.socket());
            case GARBAGE -> conversation.say("no JSON at all");
            case HALF -> {
                conversation.say("{\"type\":\"response.output_audio.del");
                conversation.socket().close(1011);
            }
            default -> start();
        }
    }

    /** Whether a wish that this one, or any, be cancelled means this one. */
    boolean isCancelledBy(String id) {
        return id.isEmpty() || id.equals(response);
    }

    void cancel() {
        if (plan.mishap() == ConversationMishap.UNSTOPPABLE) {
            return;
        }
        if (plan.mishap() == ConversationMishap.LATE) {
            performance.steps().subList(at, performance.steps().size()).forEach(this::speak);
            String another = service.newId("item");
            Performance more =
                    Performance.of(SpokenReply.saying("And another thing."), response, another, 1);
            for (Performance.Step step : more.steps()) {
                conversation.spoken(another, step);
                say(step.message());
            }
        }
        end(ConversationEvents.done(response, "cancelled", List.of(), service.billed()));
    }

    /** That somebody else's answer is under way does not mean that ours is not, later. */
    private void refuse(String error, String about) {
        conversation.say(ConversationEvents.error(error, about));
        boolean another =
                plan.mishap() == ConversationMishap.ANOTHER
                        || plan.mishap() == ConversationMishap.ALWAYS_ANOTHER;
        if (another) {
            service.again(plan);
        } else {
            conversation.over();
        }
    }

    private void start() {
        say(ConversationEvents.created(response));
        say(ConversationEvents.plain("rate_limits.updated"));
        switch (plan.mishap()) {
            case STALL -> {}
            case FAILED -> end(ConversationEvents.failed(response, "server_error", ""));
            case FAILED_BUSY ->
                    end(ConversationEvents.failed(response, "tokens", "rate_limit_exceeded"));
            default -> service.laterFirst(this::goOn);
        }
    }

    private void goOn() {
        boolean more = true;
        while (more && !over && conversation.socket().isOpen()) {
            more = step();
        }
    }

    /** Whether another one follows at once. */
    private boolean step() {
        if (at == performance.middle() && plan.mishap().inTheMiddle()) {
            middle();
            return false;
        }
        if (at == performance.steps().size()) {
            plan.reply().calls().forEach(call -> conversation.called(call.id()));
            end(
                    ConversationEvents.done(
                            response, "completed", plan.reply().calls(), service.billed()));
            return false;
        }
        speak(performance.steps().get(at++));
        return service.followsAtOnce(this::goOn);
    }

    private void middle() {
        switch (plan.mishap()) {
            case RESET_IN_THE_MIDDLE -> service.resetOnceWritten(conversation.socket());
            case GARBLED_SOUND -> say(ConversationEvents.sound(response, item, "#"));
            case INCOMPLETE ->
                    end(
                            ConversationEvents.done(
                                    response,
                                    "incomplete",
                                    plan.reply().calls(),
                                    service.billed()));
            case BROKEN_OFF ->
                    end(
                            ConversationEvents.done(
                                    response, "cancelled", List.of(), service.billed()));
            default -> {}
        }
    }

    private void speak(Performance.Step step) {
        if (step.bytes() > 0 && !sounded) {
            sounded = true;
            plan.reply().opening().given();
        }
        conversation.spoken(item, step);
        say(step.message());
    }

    private void end(String message) {
        over = true;
        conversation.over();
        say(message);
    }

    private void say(String message) {
        conversation.say(
                plan.mishap() == ConversationMishap.OTHER_SPELLING
                        ? message.replace("response.output_audio", "response.audio")
                        : message);
    }
}
