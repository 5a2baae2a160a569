/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import org.vetbell.port.Transcripts;
import org.vetbell.port.TranscriptsContract;

class MemoryTranscriptsTest implements TranscriptsContract {
    @Override
    public Transcripts transcripts() {
        return new MemoryTranscripts();
    }
}
