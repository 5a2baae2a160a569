/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import org.vetbell.port.CallLog;
import org.vetbell.port.CallLogContract;

class MemoryCallLogTest implements CallLogContract {
    @Override
    public CallLog log() {
        return new MemoryCallLog();
    }
}
