/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.console;

import java.util.Optional;
import java.util.function.Consumer;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.AudioArchive;

/** An archive with one file of one clinic. */
record OneSound(ClinicId whose) implements AudioArchive {
    @Override
    public void save(CallId call, ClinicId clinic, byte[] mulaw, Consumer<Optional<String>> done) {
        done.accept(Optional.empty());
    }

    @Override
    public String keep(CallId call, ClinicId clinic, byte[] wav) {
        return "a.wav";
    }

    @Override
    public void delete(ClinicId clinic, String reference) {}

    @Override
    public Optional<byte[]> load(ClinicId clinic, String reference) {
        return clinic.equals(whose) && reference.equals("a.wav")
                ? Optional.of(new byte[] {1, 2, 3})
                : Optional.empty();
    }
}
