/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.golden;

import jakarta.json.JsonObject;
import java.util.Optional;
import org.vetbell.clinic.ClinicId;
import org.vetbell.phone.BadOption;
import org.vetbell.port.JournalText;
import org.vetbell.store.ClinicDocuments;
import org.vetbell.store.JsonJournalText;

/** A call that a running Vetbell has stored. */
final class StoredCall {

    private static final JournalText TEXT = new JsonJournalText();

    private final StaffApi api;
    private final String path;
    private final JsonObject call;

    private StoredCall(StaffApi api, String path, JsonObject call) {
        this.api = api;
        this.path = path;
        this.call = call;
    }

    /**
     * @throws BadOption when there is no such call
     */
    static StoredCall of(StaffApi api, String id) {
        String path = "/api/calls/" + id;
        JsonObject call =
                api.json(path)
                        .map(story -> story.getJsonObject("call"))
                        .orElseThrow(() -> new BadOption("There is no call " + id + "."));
        return new StoredCall(api, path, call);
    }

    /** Whether the call is over. */
    boolean ended() {
        return !call.getString("ended").isEmpty();
    }

    /**
     * The server's own replay, with the clinic as it is there now.
     *
     * @throws BadOption when no tape was kept
     */
    JsonObject replay() {
        return api.json(path + "/replay").orElseThrow(StoredCall::noTape);
    }

    /**
     * Everything a replay elsewhere needs.
     *
     * @param clinicsFile the server's file of clinics; without one it has the samples
     * @throws BadOption when something is missing
     */
    GoldenCall fetch(Optional<String> clinicsFile) {
        var id = new ClinicId(call.getString("clinic"));
        String clinic =
                ClinicDocuments.find(clinicsFile, id)
                        .orElseThrow(
                                () ->
                                        new BadOption(
                                                "The clinic "
                                                        + id
                                                        + " is not among the samples:"
                                                        + " -Dclinics=FILE says where it is."));
        String journal = api.text(path + "/journal").orElseThrow(StoredCall::noTape);
        boolean silent = journal.lines().map(TEXT::entry).allMatch(e -> e.frames() == 0);
        byte[] tape =
                api.get(path + "/tape")
                        .or(() -> silent ? Optional.of(new byte[0]) : Optional.empty())
                        .orElseThrow(StoredCall::noTape);
        return new GoldenCall(clinic, journal, tape);
    }

    private static BadOption noTape() {
        return new BadOption(
                "No tape was kept of this call. Start Vetbell with VETBELL_TAPE_KEEP=true and place"
                        + " the call again.");
    }
}
