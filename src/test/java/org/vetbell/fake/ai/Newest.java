/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import java.util.List;

/** Keeps lists short: a fake may run for days, under load. */
final class Newest {
    private static final int MOST = 1000;

    private Newest() {}

    static <T> void add(List<T> list, T one) {
        if (list.size() == MOST) {
            list.removeFirst();
        }
        list.add(one);
    }
}
