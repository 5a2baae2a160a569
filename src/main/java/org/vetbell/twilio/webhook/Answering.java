/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.vetbell.call.PhoneCommand;
import org.vetbell.call.StepId;
import org.vetbell.port.WebhookJournal;
import org.vetbell.port.WebhookKey;
import org.vetbell.twilio.CarrierForm;
import org.vetbell.twilio.PublicUrls;
import org.vetbell.twilio.Tally;
import org.vetbell.twilio.TwilioSettings;
import org.vetbell.twilio.twiml.CallDocument;
import org.vetbell.twilio.twiml.Leg;
import org.vetbell.twilio.twiml.Route;
import org.vetbell.twilio.twiml.SafeDocument;

/**
 * The way every webhook that steers a call goes: once per natural key, from the form to the call to
 * the document. Runs on a request thread and waits for the call no longer than {@link
 * #PATIENCE_MS}.
 */
@Dependent
class Answering {
    /** A little more than the desk allows itself. */
    private static final long PATIENCE_MS = 3500;

    private final Legs legs;
    private final WebhookJournal journal;
    private final Tally tally;
    private final CallDocument documents;
    private final SafeDocument safe;

    @Inject
    Answering(Legs legs, WebhookJournal journal, Tally tally, TwilioSettings settings) {
        this.legs = legs;
        this.journal = journal;
        this.tally = tally;
        PublicUrls urls = new PublicUrls(settings.publicBaseUrl());
        this.documents = new CallDocument(urls);
        this.safe = new SafeDocument(urls);
    }

    /** Asks the call what to do next and answers with that document. */
    Response step(
            Route route,
            StepId step,
            CarrierForm form,
            Function<Leg, CompletionStage<List<PhoneCommand>>> ask) {
        return once(route, step, form, leg -> documents.of(await(ask.apply(leg)), leg));
    }

    /** Answers with what {@code document} makes of the leg; a repetition gets the same again. */
    Response once(Route route, StepId step, CarrierForm form, Function<Leg, String> document) {
        tally.webhook(route.label());
        Optional<Leg> leg = legs.of(form);
        return Documents.response(
                leg.map(l -> journalled(route, step, form, l, document))
                        .orElseGet(Documents::unknownNumber));
    }

    /** The same without writing it down or asking anything else: for when there is no time. */
    Response atOnce(Route route, CarrierForm form, Function<Leg, String> document) {
        tally.webhook(route.label());
        return Documents.response(legs.of(form).map(document).orElseGet(Documents::unknownNumber));
    }

    private String journalled(
            Route route, StepId step, CarrierForm form, Leg leg, Function<Leg, String> document) {
        WebhookKey key = route.key(leg.account(), leg.call(), step);
        try {
            return journal.answerOnce(
                    key, form.flat(), () -> document.apply(leg), () -> instead(route, form, leg));
        } catch (RuntimeException failure) {
            throw new CallUnanswered(route, leg, instead(route, form, leg), failure);
        }
    }

    /** What the caller gets when the call does not answer: by where the caller is. */
    private String instead(Route route, CarrierForm form, Leg leg) {
        return switch (route) {
            case VOICEMAIL -> safe.goodbye(leg);
            case TRANSFER -> DialStatus.of(form).reached() ? safe.goodbye(leg) : safe.message(leg);
            default -> safe.menu(leg);
        };
    }

    static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CompletionException(stopping);
        } catch (ExecutionException failed) {
            throw new CompletionException(failed.getCause());
        } catch (TimeoutException late) {
            throw new CompletionException(late);
        }
    }
}
