/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.net.http.HttpClient;
import java.time.Duration;

/**
 * Looks at both processes at the beginning and the end of a stretch of steady load, during which
 * nothing else is asked of the server.
 */
final class Meter {
    private final Server server;
    private final ServerCpu serverCpu;
    private final ServerCpu ownCpu = new ServerCpu(ProcessHandle.current().pid());

    Meter(Server server) {
        this.server = server;
        this.serverCpu = new ServerCpu(server.pid());
    }

    /** Lets the load go on for so long and tells what was spent meanwhile. */
    Spent during(Duration length, CarrierLoop loop, String what) throws Exception {
        try (HttpClient client = Webhooks.client()) {
            ServerCounts before = ServerCounts.read(client, server.target().base());
            Flight flight = Flight.record(server.pid(), what);
            loop.forgetLateness();
            double servers = serverCpu.seconds();
            double own = ownCpu.seconds();
            long begun = System.nanoTime();
            Pace.hold(length);
            loop.check();
            double seconds = (System.nanoTime() - begun) / 1e9;
            double serverSeconds = serverCpu.seconds() - servers;
            double ownSeconds = ownCpu.seconds() - own;
            flight.print();
            ServerCounts after = ServerCounts.read(client, server.target().base());
            return new Spent(seconds, serverSeconds, ownSeconds, before, after);
        }
    }

    /**
     * What a stretch of load took.
     *
     * @param seconds how long it was
     * @param serverCpu processor seconds of the server, user and system
     * @param ownCpu the same of the loader
     */
    record Spent(
            double seconds,
            double serverCpu,
            double ownCpu,
            ServerCounts before,
            ServerCounts after) {

        /** The server's processor seconds for a call that lasts a minute. */
        double perCallMinute(int calls) {
            return serverCpu / (calls * seconds / 60);
        }

        /** How many cores the server kept busy. */
        double serverCores() {
            return serverCpu / seconds;
        }

        double ownCores() {
            return ownCpu / seconds;
        }

        BoundedTimes times(String name) {
            return after.times(name).since(before.times(name));
        }
    }
}
