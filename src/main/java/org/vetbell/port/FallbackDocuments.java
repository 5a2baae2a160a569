/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import java.util.Map;
import org.vetbell.clinic.Clinic;

/** What callers get from the carrier alone when all of this installation is gone. Any thread. */
@FunctionalInterface
public interface FallbackDocuments {
    /** The static documents to publish for a practice, by file name; the first is the entrance. */
    Map<String, String> of(Clinic clinic);
}
