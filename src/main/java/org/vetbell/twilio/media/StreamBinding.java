/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.media;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallId;
import org.vetbell.call.StepId;
import org.vetbell.desk.CallDesk;
import org.vetbell.desk.CallHandle;
import org.vetbell.desk.LatencyCounts;
import org.vetbell.port.Tickets;
import org.vetbell.twilio.Happening;
import org.vetbell.twilio.Tally;

/**
 * One socket from its opening to its end: binds it to its call by the one-time ticket, offers what
 * comes in, and closes it when rules or deadlines are broken.
 *
 * <p>Messages come from one socket thread at a time; {@link #check} from the timer and {@link
 * #leave} from any thread. The end is told to the call once, whoever sees it first.
 */
final class StreamBinding {
    static final int LARGEST_MESSAGE = 64 * 1024;
    static final Duration START_DEADLINE = Duration.ofSeconds(10);
    static final Duration IDLE_DEADLINE = Duration.ofSeconds(30);
    static final int MOST_BAD_FRAMES = 5;
    static final int MOST_EARLY_FRAMES = 5;

    private static final System.Logger LOG = System.getLogger(StreamBinding.class.getName());
    private static final Pattern SID = Pattern.compile("[A-Za-z0-9]{1,64}");
    private static final Pattern KEY = Pattern.compile("[0-9*#]");

    private final Wire wire;
    private final Farewell farewell;
    private final CallDesk desk;
    private final Tickets tickets;
    private final Tally tally;
    private final LatencyCounts clears;
    private final LongSupplier nanos;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile Bound bound;
    private volatile long lastFrame;
    private int badFrames;
    private int earlyFrames;

    StreamBinding(
            Wire wire,
            CallDesk desk,
            Tickets tickets,
            Tally tally,
            LatencyCounts clears,
            LongSupplier nanos) {
        this.wire = wire;
        this.farewell = new Farewell(wire);
        this.desk = desk;
        this.tickets = tickets;
        this.tally = tally;
        this.clears = clears;
        this.nanos = nanos;
        this.lastFrame = nanos.getAsLong();
    }

    /** A message came in. */
    void text(String message) {
        if (!over.get()) {
            open(message);
        }
        farewell.read();
    }

    private void open(String message) {
        if (message.length() > LARGEST_MESSAGE) {
            refuse(Close.TOO_BIG, "message too big");
            return;
        }
        try {
            handle(MediaCodec.read(message));
        } catch (MalformedFrame malformed) {
            tally.count(Happening.FRAME_BAD);
            if (++badFrames >= MOST_BAD_FRAMES) {
                refuse(Close.BAD_DATA, malformed.getMessage());
            }
        }
    }

    /** A binary message came in: there is none in this protocol. */
    void binary() {
        refuse(Close.UNSUPPORTED, "binary message");
        farewell.read();
    }

    /** The server could not read the socket, or we failed at a message. */
    void failed() {
        if (end(false)) {
            wire.close(Close.UNEXPECTED, "");
        }
    }

    /** The socket is closed, whoever did it. */
    void closed() {
        farewell.closed();
        end(false);
    }

    /** Ends the stream on our wish. */
    void leave() {
        if (end(false)) {
            farewell.wish(Close.NORMAL, "", nanos.getAsLong());
        }
    }

    /** Looks at the deadlines. */
    void check(long now) {
        Bound live = bound;
        if (over.get()) {
            farewell.check(now);
            return;
        }
        if (live == null && now - lastFrame > START_DEADLINE.toNanos()) {
            dead(Close.POLICY, "no start");
        } else if (live != null && now - lastFrame > IDLE_DEADLINE.toNanos()) {
            dead(Close.GONE, "no frame any more");
        } else if (live != null && live.line().stuck(now)) {
            dead(Close.GONE, "not read any more");
        }
    }

    private void dead(int code, String reason) {
        refuse(code, reason);
        farewell.fromOutside();
    }

    private void handle(MediaMessage message) {
        Bound live = bound;
        if (live == null) {
            beforeStart(message);
            return;
        }
        lastFrame = nanos.getAsLong();
        switch (message) {
            case MediaMessage.Media audio ->
                    live.call().audio(audio.mulaw(), audio.timestampMillis());
            case MediaMessage.Mark mark -> live.call().markEchoed(mark.name());
            case MediaMessage.Dtmf dtmf -> pressed(live, dtmf.digit());
            case MediaMessage.Stop() -> stop();
            case MediaMessage.Start ignored -> refuse(Close.POLICY, "second start");
            case MediaMessage.Connected() -> tally.count(Happening.FRAME_IGNORED);
            case MediaMessage.Unknown() -> tally.count(Happening.FRAME_IGNORED);
        }
    }

    /** Chatter does not extend the time to start. */
    private void beforeStart(MediaMessage message) {
        switch (message) {
            case MediaMessage.Start start -> start(start);
            case MediaMessage.Connected() -> {}
            case MediaMessage.Stop() -> stop();
            default -> {
                tally.count(Happening.FRAME_IGNORED);
                if (++earlyFrames >= MOST_EARLY_FRAMES) {
                    refuse(Close.POLICY, "media before start");
                }
            }
        }
    }

    private void start(MediaMessage.Start start) {
        boolean wellFormed =
                SID.matcher(start.streamSid()).matches() && SID.matcher(start.callSid()).matches();
        if (!wellFormed || !redeemed(start)) {
            refuse(Close.POLICY, "wrong ticket");
        } else if (!start.telephoneAudio()) {
            refuse(Close.UNSUPPORTED, "not telephone audio");
        } else {
            bind(start);
        }
    }

    private boolean redeemed(MediaMessage.Start start) {
        return tickets.redeem(start.ticket(), new CallId(start.callSid()), start.accountSid());
    }

    private void bind(MediaMessage.Start start) {
        Optional<CallHandle> call = desk.find(new CallId(start.callSid()));
        if (call.isEmpty()) {
            refuse(Close.TRY_AGAIN_LATER, "call is not attended here");
            return;
        }
        TwilioLine line =
                new TwilioLine(wire, start.streamSid(), tally, clears, nanos, this::leave);
        lastFrame = nanos.getAsLong();
        // Known before it is attached: the call may end the stream at once, on another thread.
        bound = new Bound(call.get(), line);
        call.get().attach(line);
    }

    private void pressed(Bound live, String key) {
        if (KEY.matcher(key).matches()) {
            live.call().happened(now -> new CallEvent.KeysPressed(now, StepId.NONE, key));
        } else {
            tally.count(Happening.FRAME_IGNORED);
        }
    }

    private void stop() {
        if (end(true)) {
            farewell.peerCloses(nanos.getAsLong());
        }
    }

    private void refuse(int code, String reason) {
        Bound live = bound;
        if (end(false)) {
            tally.count(Happening.SOCKET_REFUSED);
            String call = live == null ? "none" : live.call().call().value();
            String closed = "media socket closed (" + code + "), call " + call + ": " + reason;
            LOG.log(Level.WARNING, closed);
            farewell.wish(code, reason, nanos.getAsLong());
        }
    }

    /** True for whoever ends it first. */
    private boolean end(boolean callEnded) {
        boolean first = over.compareAndSet(false, true);
        Bound live = bound;
        if (first && live != null) {
            live.line().shut();
            live.call().detached(live.line(), callEnded);
        }
        return first;
    }

    private record Bound(CallHandle call, TwilioLine line) {}
}
