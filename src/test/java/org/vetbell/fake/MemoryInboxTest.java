/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import org.vetbell.port.InboxContract;

class MemoryInboxTest implements InboxContract {
    @Override
    public Shelf shelf() {
        MemoryCallLog calls = new MemoryCallLog();
        return new Shelf(new MemoryInbox(calls), calls);
    }
}
