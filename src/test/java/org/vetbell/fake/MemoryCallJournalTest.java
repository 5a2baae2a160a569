/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import org.vetbell.port.CallJournal;
import org.vetbell.port.CallJournalContract;

class MemoryCallJournalTest implements CallJournalContract {
    @Override
    public CallJournal journal() {
        return new MemoryCallJournal();
    }
}
