/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk.usage;

import org.vetbell.clinic.ClinicId;
import org.vetbell.port.Use;

/** Whoever operates the server, and wants to know what is used. Any thread; must not block. */
public interface Watch {
    /** A call of that clinic used something. */
    void used(ClinicId clinic, Use use);

    /** Four fifths of a cap are used, or all of it; once for each call, or day. */
    void approached(Scope scope, ClinicId clinic, boolean reached);

    /** What a cap is for. */
    enum Scope {
        CALL,
        DAY
    }
}
