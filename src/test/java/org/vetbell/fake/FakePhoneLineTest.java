/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import org.vetbell.port.PhoneLine;
import org.vetbell.port.PhoneLineContract;

class FakePhoneLineTest implements PhoneLineContract {
    private final FakePhoneLine line = new FakePhoneLine();

    FakePhoneLineTest() {
        line.rings(CALL);
    }

    @Override
    public PhoneLine line() {
        return line;
    }

    @Override
    public Carrier carrier() {
        return line;
    }
}
