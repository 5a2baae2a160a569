/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.util.List;

/** All language models that are set up, in the order of preference. */
record Models(List<Model> all) {
    Models {
        all = List.copyOf(all);
    }
}
