/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.vetbell.audio.Wav;
import org.vetbell.phone.carrier.LiveCalls;
import org.vetbell.phone.carrier.Sids;
import org.vetbell.phone.carrier.Steering;
import org.vetbell.phone.wire.Form;

/** The recordings of calls: begun, paused, completed, given away, forgotten. */
final class RecordingResource {
    static final String CURRENT = "Twilio.CURRENT";

    private static final Set<String> STATES = Set.of("paused", "in-progress", "stopped");

    private final LiveCalls calls;
    private final BiConsumer<String, Form> callbacks;
    private final Map<String, Recording> recordings = new LinkedHashMap<>();
    private final Set<String> deleted = new HashSet<>();

    private static final class Recording {
        private final String sid;
        private final String account;
        private final String call;
        private final String callback;
        private String state = "in-progress";

        private Recording(String sid, String account, String call, String callback) {
            this.sid = sid;
            this.account = account;
            this.call = call;
            this.callback = callback;
        }

        private boolean runs() {
            return state.equals("in-progress") || state.equals("paused");
        }
    }

    /**
     * @param callbacks sends a callback to an address
     */
    RecordingResource(LiveCalls calls, BiConsumer<String, Form> callbacks) {
        this.calls = calls;
        this.callbacks = callbacks;
    }

    RestAnswer create(String account, String call, Map<String, String> form) {
        Optional<Steering> steering =
                calls.find(call).filter(c -> c.identity().accountSid().equals(account));
        if (steering.isEmpty()) {
            return RestAnswer.notFound(call);
        }
        if (steering.get().state() != Steering.State.IN_PROGRESS) {
            return RestAnswer.refused(
                    400, 21220, "Requested resource is not eligible for recording");
        }
        var made = add(account, call, form.getOrDefault("RecordingStatusCallback", ""));
        steering.get().afterwards(() -> complete(made));
        return RestAnswer.json(201, described(made));
    }

    RestAnswer update(String account, String call, String which, Map<String, String> form) {
        String to = form.getOrDefault("Status", "");
        if (!STATES.contains(to)) {
            return RestAnswer.refused(400, 20001, "Status is invalid");
        }
        Recording found;
        synchronized (recordings) {
            List<Recording> running =
                    recordings.values().stream()
                            .filter(r -> r.account.equals(account) && r.call.equals(call))
                            .filter(Recording::runs)
                            .filter(r -> which.equals(CURRENT) || r.sid.equals(which))
                            .toList();
            if (running.isEmpty()) {
                return updateOfDocument(account, call, which, to);
            }
            if (running.size() > 1) {
                return RestAnswer.refused(400, 16108, "There are several active recordings");
            }
            found = running.getFirst();
            if (!to.equals("stopped")) {
                found.state = to;
            }
        }
        if (to.equals("stopped")) {
            complete(found);
        }
        return RestAnswer.json(200, described(found));
    }

    /** One that a document began is the call's, and ends with it. */
    private RestAnswer updateOfDocument(String account, String call, String which, String to) {
        Optional<Steering> steering =
                calls.find(call).filter(c -> c.identity().accountSid().equals(account));
        Optional<Steering.DocumentRecording> running =
                steering.flatMap(Steering::recording)
                        .filter(Steering.DocumentRecording::runs)
                        .filter(r -> which.equals(CURRENT) || r.sid().equals(which));
        if (running.isEmpty()) {
            return RestAnswer.notFound(which);
        }
        Recording changed = new Recording(running.get().sid(), account, call, "");
        changed.state = to;
        steering.get().recording(changed.sid, to);
        return RestAnswer.json(200, described(changed));
    }

    /** A second of silence, in one channel unless two are asked for. */
    RestAnswer fetch(String account, String sid, Map<String, String> query) {
        String channels = query.getOrDefault("RequestedChannels", "1");
        if (!channels.matches("[12]")) {
            return RestAnswer.refused(400, 20001, "RequestedChannels is invalid");
        }
        if (!ofAccount(account, sid)) {
            return RestAnswer.notFound(sid);
        }
        return RestAnswer.wav(
                channels.equals("2")
                        ? Wav.stereo(new short[8000], new short[8000], 8000)
                        : Wav.mono(new byte[8000]));
    }

    RestAnswer delete(String account, String sid) {
        synchronized (recordings) {
            if (!ofAccount(account, sid)) {
                return RestAnswer.notFound(sid);
            }
            recordings.remove(sid);
            deleted.add(sid);
            return RestAnswer.empty();
        }
    }

    /** What a document had recorded is not known here by name, but was not deleted either. */
    private boolean ofAccount(String account, String sid) {
        synchronized (recordings) {
            Recording found = recordings.get(sid);
            boolean possible = found == null || found.account.equals(account);
            return possible && sid != null && sid.startsWith("RE") && !deleted.contains(sid);
        }
    }

    /** A recording of a call that is complete; its name. */
    String completed(String account, String call) {
        Recording made = add(account, call, "");
        complete(made);
        return made.sid;
    }

    boolean has(String sid) {
        synchronized (recordings) {
            return !deleted.contains(sid);
        }
    }

    /** What the newest recording of that call does; empty without one. */
    String state(String call) {
        synchronized (recordings) {
            return recordings.values().stream()
                    .filter(r -> r.call.equals(call))
                    .reduce((older, newer) -> newer)
                    .map(r -> r.state)
                    .orElse("");
        }
    }

    private Recording add(String account, String call, String callback) {
        synchronized (recordings) {
            Recording made = new Recording(Sids.next("RE"), account, call, callback);
            recordings.put(made.sid, made);
            return made;
        }
    }

    /** Reported once, whoever ended it. */
    private void complete(Recording recording) {
        synchronized (recordings) {
            if (!recording.runs()) {
                return;
            }
            recording.state = "stopped";
        }
        if (!recording.callback.isEmpty()) {
            callbacks.accept(
                    recording.callback,
                    Form.of("AccountSid", recording.account)
                            .with("CallSid", recording.call)
                            .with("RecordingSid", recording.sid)
                            .with("RecordingStatus", "completed")
                            .with("RecordingDuration", "1")
                            .with("RecordingChannels", "2")
                            .with("RecordingSource", "StartCallRecordingAPI")
                            .with("RecordingTrack", "both")
                            .with("ErrorCode", "0"));
        }
    }

    private static JsonObject described(Recording recording) {
        return Json.createObjectBuilder()
                .add("sid", recording.sid)
                .add("account_sid", recording.account)
                .add("call_sid", recording.call)
                .add("status", recording.state)
                .add("channels", 2)
                .add("source", "StartCallRecordingAPI")
                .add("error_code", 0)
                .add("track", "both")
                .add("api_version", "2010-04-01")
                .add("date_created", "Tue, 24 Nov 2026 12:00:00 +0000")
                .build();
    }
}
