/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.util.List;

/** All recognisers that are set up, in the order of preference. */
record Recognisers(List<Recogniser> all) {
    Recognisers {
        all = List.copyOf(all);
    }
}
