/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import org.vetbell.port.CarrierRecordings;
import org.vetbell.port.CarrierRecordingsContract;

class MemoryCarrierRecordingsTest implements CarrierRecordingsContract {
    @Override
    public CarrierRecordings recordings() {
        return new MemoryCarrierRecordings();
    }
}
