/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.chaos;

import java.util.List;

/** Hearing, language and voice of a media stream, and what becomes of callers when those fail. */
class CascadeFaultsIT extends FaultsOfARung {
    CascadeFaultsIT() {
        super("cascade", () -> new Cascade("cascade", false), Rows.fair());
    }

    @Override
    List<Row> rows() {
        return Rows.ofTheCascade();
    }
}
