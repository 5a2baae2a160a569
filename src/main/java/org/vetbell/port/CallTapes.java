/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import java.util.Optional;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;

/**
 * The callers' sound, call by call, for those who want to replay a call. Keeps nothing unless the
 * installation asks for it.
 */
public interface CallTapes {
    /**
     * The tape of a call that is taken up, {@link CallTape#none()} when none is kept. Returns at
     * once; a call whose caller is never heard leaves no tape.
     */
    CallTape begin(CallId call, ClinicId clinic);

    /** The tape of a call in {@link org.vetbell.audio.TapeFormat}, as far as it is stored. */
    Optional<byte[]> load(ClinicId clinic, CallId call);
}
