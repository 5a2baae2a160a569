/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk.usage;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vetbell.port.Service;
import org.vetbell.port.Use;
import org.vetbell.port.Used;

/** How much was used of each kind. One thread at a time. */
final class Totals {
    private final Map<Prices.Item, Used> all = new LinkedHashMap<>();

    void add(Use use) {
        at(use.service(), use.kind(), Used.nothing(use.service(), use.kind()).and(use));
    }

    void add(Used used) {
        at(used.service(), used.kind(), used);
    }

    void addAll(Collection<Used> others) {
        others.forEach(this::add);
    }

    void clear() {
        all.clear();
    }

    List<Used> all() {
        return List.copyOf(all.values());
    }

    private void at(Service service, Use.Kind kind, Used more) {
        all.merge(new Prices.Item(service, kind), more, Used::and);
    }
}
