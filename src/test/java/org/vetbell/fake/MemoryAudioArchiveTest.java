/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import org.vetbell.port.AudioArchive;
import org.vetbell.port.AudioArchiveContract;

class MemoryAudioArchiveTest implements AudioArchiveContract {
    @Override
    public AudioArchive archive() {
        return new MemoryAudioArchive();
    }
}
