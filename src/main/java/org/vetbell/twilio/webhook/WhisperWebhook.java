/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallId;
import org.vetbell.call.DialReason;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.ClinicId;
import org.vetbell.desk.CallDesk;
import org.vetbell.port.Clinics;
import org.vetbell.twilio.CarrierForm;
import org.vetbell.twilio.PublicUrls;
import org.vetbell.twilio.Tally;
import org.vetbell.twilio.TwilioSettings;
import org.vetbell.twilio.twiml.Announcement;
import org.vetbell.twilio.twiml.Route;
import org.vetbell.twilio.twiml.Twiml;

/**
 * What a human hears before the caller is let through, and, where that is wanted, whether they take
 * the call: a mailbox presses no key. This leg has numbers of its own, so what it is about stands
 * in the query, which is signed.
 */
@Path("/whisper")
@Dependent
@Tag(name = "Telephony")
public class WhisperWebhook {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final String TAKING = "1";

    private final Clinics clinics;
    private final CallDesk desk;
    private final Tally tally;
    private final PublicUrls urls;

    /** RESTEasy asks for a constructor without parameters; instances come from the other one. */
    public WhisperWebhook() {
        this.clinics = null;
        this.desk = null;
        this.tally = null;
        this.urls = null;
    }

    @Inject
    WhisperWebhook(Clinics clinics, CallDesk desk, Tally tally, TwilioSettings settings) {
        this.clinics = clinics;
        this.desk = desk;
        this.tally = tally;
        this.urls = new PublicUrls(settings.publicBaseUrl());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            summary = "Announces a call to the human who was dialled",
            description =
                    "Signed by Twilio. The answer is TwiML for the human's leg; where they are to"
                            + " say that they take the call it asks for a key.")
    public Response announce(byte[] body, @Context UriInfo address) {
        return announce(Forms.posted(body), told(address));
    }

    Response announce(CarrierForm form, Announcement about) {
        tally.webhook(Route.WHISPER.label());
        return Documents.response(
                known(about.clinic())
                        .map(c -> answer(c, about, form))
                        .orElseGet(Documents::nothing));
    }

    private String answer(Clinic clinic, Announcement about, CarrierForm form) {
        return switch (about.ask()) {
            case NOTHING -> new Twiml(clinic.voice()).say(brief(clinic, about)).xml();
            case KEY ->
                    new Twiml(clinic.voice())
                            .askForKey(
                                    List.of(brief(clinic, about), "Press 1 to take the call."),
                                    urls.absolute(
                                            Route.WHISPER.path()
                                                    + about.asking(Announcement.Ask.TAKEN).query()),
                                    PATIENCE)
                            .hangUp()
                            .xml();
            case TAKEN -> taken(clinic, about, form);
        };
    }

    private String taken(Clinic clinic, Announcement about, CarrierForm form) {
        if (form.get("Digits").filter(TAKING::equals).isEmpty()) {
            return new Twiml(clinic.voice()).hangUp().xml();
        }
        caller(about)
                .ifPresent(
                        call ->
                                desk.tell(
                                        call,
                                        now -> new CallEvent.HandoverTaken(now, about.step())));
        return Documents.nothing();
    }

    private static String brief(Clinic clinic, Announcement about) {
        if (about.reason() == DialReason.EMERGENCY) {
            String reason = about.about().isEmpty() ? "" : " Reason: " + about.about() + ".";
            return "An emergency for %s.%s".formatted(clinic.name(), reason);
        }
        return "A caller for %s would like to speak with you.".formatted(clinic.name());
    }

    private static Announcement told(UriInfo address) {
        var query = address.getQueryParameters();
        return Announcement.in(
                name -> Objects.requireNonNullElse(query.getFirst(name), ""),
                Steps.of(query.getFirst("n")));
    }

    private static Optional<CallId> caller(Announcement about) {
        return Optional.of(about.call()).filter(Legs.SID.asMatchPredicate()).map(CallId::new);
    }

    private Optional<Clinic> known(String id) {
        try {
            return clinics.byId(new ClinicId(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
