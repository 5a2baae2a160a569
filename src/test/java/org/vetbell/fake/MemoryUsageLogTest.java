/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import org.vetbell.port.UsageLog;
import org.vetbell.port.UsageLogContract;

class MemoryUsageLogTest implements UsageLogContract {
    @Override
    public UsageLog log() {
        return new MemoryUsageLog();
    }
}
