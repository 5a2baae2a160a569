/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.vetbell.port.RateLimits;

/** Admits everything but what a test says is used up, and remembers whom it was asked about. */
public final class MemoryRateLimits implements RateLimits {
    private final Set<Limited> usedUp = EnumSet.noneOf(Limited.class);
    private final List<String> asked = new ArrayList<>();

    public void useUp(Limited what) {
        usedUp.add(what);
    }

    public List<String> asked() {
        return asked;
    }

    @Override
    public synchronized boolean admits(Limited what, String key) {
        asked.add(what + " " + key);
        return !usedUp.contains(what);
    }
}
