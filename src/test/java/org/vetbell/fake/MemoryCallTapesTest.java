/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import org.vetbell.port.CallTapes;
import org.vetbell.port.CallTapesContract;

class MemoryCallTapesTest implements CallTapesContract {
    @Override
    public CallTapes tapes() {
        return new MemoryCallTapes();
    }
}
