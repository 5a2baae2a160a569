/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.rest;

import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.call.Recording;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.vetbell.call.CallId;
import org.vetbell.port.CarrierRecordings.Announced;
import org.vetbell.port.PhoneLine;
import org.vetbell.twilio.PublicUrls;
import org.vetbell.twilio.twiml.CallDocument;
import org.vetbell.twilio.twiml.Route;

/**
 * Twilio's REST interface as the {@link PhoneLine} of a call (Twilio, "Call resource", "Recording
 * resource"). Addresses given to it are absolute: what comes by REST has no document it could be
 * relative to.
 */
final class TwilioPhoneLine implements PhoneLine {
    /** What has to be set before the carrier can be told anything. */
    static final String MISSING = "TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN are not both set";

    /** Whichever recording of a call runs. */
    private static final String CURRENT = "Twilio.CURRENT";

    private static final System.Logger LOG = System.getLogger(TwilioPhoneLine.class.getName());
    private static final Set<Call.Status> LIVE =
            EnumSet.of(Call.Status.QUEUED, Call.Status.RINGING, Call.Status.IN_PROGRESS);

    private static final Pattern SID = Pattern.compile("[A-Za-z0-9]{1,64}");

    private final Errands errands;
    private final PublicUrls urls;
    private final CallRecords records;

    /**
     * @param records asked where it may block
     */
    TwilioPhoneLine(Errands errands, PublicUrls urls, CallRecords records) {
        this.errands = errands;
        this.urls = urls;
        this.records = records;
    }

    @Override
    public CompletionStage<Outcome> redirect(CallId call, Door door) {
        URI address =
                switch (door) {
                    case AFTER_STREAM -> URI.create(CallDocument.afterStream(urls));
                };
        return ofCall(
                "redirect",
                call,
                true,
                (client, account) -> {
                    if (!cameAsFarAsIsKnown(call, account)) {
                        Call.updater(account, call.value())
                                .setUrl(address)
                                .setMethod(HttpMethod.POST)
                                .update(client);
                    }
                    return new Outcome.Done();
                });
    }

    /** Where nobody knows, being asked twice is better than not at all. */
    private boolean cameAsFarAsIsKnown(CallId call, String account) {
        try {
            return came(call, account);
        } catch (RuntimeException unknown) {
            LOG.log(Level.DEBUG, "it is not known whether the carrier asked", unknown);
            return false;
        }
    }

    private boolean came(CallId call, String account) {
        return records.asked(CallDocument.afterStream(account, call));
    }

    /** Where nobody knows whether the carrier asked, a human may be on the line by now. */
    @Override
    public CompletionStage<Outcome> giveUp(CallId call, Door door) {
        return ofCall(
                "give up",
                call,
                true,
                (client, account) ->
                        came(call, account)
                                ? new Outcome.Gone()
                                : completed(call, client, account));
    }

    @Override
    public CompletionStage<Outcome> hangUp(CallId call) {
        return ofCall("hang up", call, true, (client, account) -> completed(call, client, account));
    }

    private static Outcome completed(CallId call, TwilioRestClient client, String account) {
        Call.updater(account, call.value()).setStatus(Call.UpdateStatus.COMPLETED).update(client);
        return new Outcome.Done();
    }

    @Override
    public CompletionStage<Outcome> stillThere(CallId call) {
        return ofCall(
                "look",
                call,
                true,
                (client, account) -> {
                    Call.Status status =
                            Call.fetcher(account, call.value()).fetch(client).getStatus();
                    return LIVE.contains(status) ? new Outcome.Done() : new Outcome.Gone();
                });
    }

    @Override
    public CompletionStage<Outcome> startRecording(CallId call) {
        String told = urls.absolute(Route.RECORDING.path());
        return ofCall(
                "record",
                call,
                false,
                (client, account) ->
                        new Outcome.Recording(
                                Recording.creator(account, call.value())
                                        .setRecordingChannels("dual")
                                        .setRecordingTrack("both")
                                        .setTrim("do-not-trim")
                                        .setRecordingStatusCallback(URI.create(told))
                                        .setRecordingStatusCallbackEvent(
                                                List.of("completed", "absent"))
                                        .create(client)
                                        .getSid()));
    }

    @Override
    public CompletionStage<Outcome> pauseRecording(CallId call) {
        return change("pause the recording", call, Recording.Status.PAUSED);
    }

    @Override
    public CompletionStage<Outcome> resumeRecording(CallId call) {
        return change("go on recording", call, Recording.Status.IN_PROGRESS);
    }

    @Override
    public CompletionStage<Outcome> stopRecording(CallId call) {
        return change("stop recording", call, Recording.Status.STOPPED);
    }

    @Override
    public CompletionStage<Outcome> deleteRecording(Announced recording) {
        String name = recording.recording();
        return errands.run(
                new Task(
                        "delete " + name,
                        recording::account,
                        true,
                        (client, account) -> {
                            com.twilio.rest.api.v2010.account.Recording.deleter(account, sid(name))
                                    .delete(client);
                            return new Outcome.Done();
                        }));
    }

    private CompletionStage<Outcome> change(String what, CallId call, Recording.Status status) {
        return ofCall(
                what,
                call,
                true,
                (client, account) -> {
                    var updater = Recording.updater(account, call.value(), CURRENT, status);
                    if (status == Recording.Status.PAUSED) {
                        updater.setPauseBehavior("silence");
                    }
                    updater.update(client);
                    return new Outcome.Done();
                });
    }

    private CompletionStage<Outcome> ofCall(
            String what, CallId call, boolean repeatable, Task.Work work) {
        return errands.run(
                new Task(what + ' ' + call, () -> records.account(call), repeatable, work));
    }

    /** Names become part of an address: nothing else may get there. */
    private static String sid(String name) {
        if (!SID.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of the carrier's");
        }
        return name;
    }
}
