/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import org.vetbell.port.CallRecordings;
import org.vetbell.port.CallRecordingsContract;

class MemoryCallRecordingsTest implements CallRecordingsContract {
    private final MemoryCallRecordings recordings = new MemoryCallRecordings();

    @Override
    public CallRecordings recordings() {
        return recordings;
    }
}
