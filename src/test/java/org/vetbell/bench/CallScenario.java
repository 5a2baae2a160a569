package org.vetbell.bench;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;

/**
 * Whole media calls to Vetbell: greeted, listened to, spoken to. Measured are the time from a frame
 * to its being handled, by the server's own count, and from {@code start} to the first sound.
 */
final class CallScenario implements Scenario {
    /** The sample clinic's number that is answered on the media stream. */
    static final String NUMBER = "+61255500102";

    @Override
    public String name() {
        return "call";
    }

    @Override
    public List<Measured> run(Target target, Load load) throws Exception {
        var greeting = new Latencies();
        try (HttpClient client = Webhooks.client()) {
            var carrier = new Webhooks(client, target);
            HandledFrames before = HandledFrames.read(client, target.base());
            List<CallSocket> calls = new ArrayList<>();
            for (int i = 0; i < load.calls(); i++) {
                calls.add(CallSocket.open(client, carrier, target, i, greeting));
            }
            Pace.hold(calls, load);
            for (CallSocket call : calls) {
                call.close(carrier);
            }
            HandledFrames handled = HandledFrames.read(client, target.base()).since(before);
            return List.of(
                    new Measured("call: frame to handled", handled),
                    new Measured("call: start to first sound", greeting));
        }
    }
}
