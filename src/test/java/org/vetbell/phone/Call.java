/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.vetbell.phone.carrier.CallReport;
import org.vetbell.phone.carrier.Caller;
import org.vetbell.phone.carrier.Carrier;
import org.vetbell.phone.carrier.Moment;
import org.vetbell.phone.scenario.HttpStaffDesk;
import org.vetbell.phone.scenario.ScenarioFailed;
import org.vetbell.phone.scenario.Script;
import org.vetbell.phone.scenario.StaffDesk;
import org.vetbell.phone.scenario.Stored;
import org.vetbell.phone.wire.CarrierError;

/**
 * {@code ./mvnw -Pcall}: one call against a running Vetbell, by hand or from a scenario file.
 * Prints the conversation as it happens and writes {@code call.wav} and {@code call.txt}. The exit
 * status is 0 after a good call, 1 when the call went wrong, 2 when it could not be placed as
 * asked.
 */
public final class Call {

    private static final int WENT_WRONG = 1;
    private static final int NOT_PLACED = 2;
    private static final long HANG_UP_SECONDS = 5;

    private final CallPlan plan;
    private final PrintStream out;
    private final CountDownLatch over = new CountDownLatch(1);

    private Call(CallPlan plan, PrintStream out) {
        this.plan = plan;
        this.out = out;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(new Given(System.getProperties(), System.getenv()), out));
    }

    private static int run(Given given, PrintStream out) {
        try {
            return new Call(CallPlan.of(given), out).place();
        } catch (BadOption e) {
            out.println(e.getMessage());
            return NOT_PLACED;
        } catch (CarrierError e) {
            out.println();
            out.println("The call failed (" + e.code() + "): " + e.getMessage());
            return WENT_WRONG;
        } catch (ScenarioFailed e) {
            out.println();
            out.println("The scenario failed: " + e.getMessage());
            return WENT_WRONG;
        } catch (IOException e) {
            out.println("The recording could not be written: " + e.getMessage());
            return WENT_WRONG;
        }
    }

    private int place() throws IOException {
        out.printf(
                "Calling %s from %s at %s%n%n",
                plan.to(), plan.from(), plan.endpoints().serverBase());
        var script = plan.scenario().map(scenario -> new Script(scenario.steps()));
        var caller = new HangUpSwitch(script.<Caller>map(s -> s).orElseGet(this::typing));
        hangUpOnInterrupt(caller);
        try {
            var carrier = new Carrier(plan.carrier());
            CallReport report = run(carrier, caller);
            script.ifPresent(followed -> followed.finish(report.end(), stored(report)));
            return verdict(report);
        } catch (CarrierError e) {
            throw Advice.on(e);
        } finally {
            over.countDown();
        }
    }

    /** A call that breaks off is written down as well: that is when one wants to read it. */
    private CallReport run(Carrier carrier, Caller caller) throws IOException {
        var call = carrier.prepare(carrier.dial(plan.from(), plan.to()), caller, this::print);
        try {
            return call.run();
        } finally {
            write(call.report());
        }
    }

    private Caller typing() {
        out.println(TypingCaller.HELP);
        var typing = new TypingCaller(out);
        typing.listenTo(
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        return typing;
    }

    /** Ctrl-C first hangs up, then ends the process. */
    private void hangUpOnInterrupt(HangUpSwitch caller) {
        Runnable hangUp =
                () -> {
                    caller.press();
                    try {
                        over.await(HANG_UP_SECONDS, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                };
        Runtime.getRuntime().addShutdownHook(new Thread(hangUp, "hang-up"));
    }

    private void print(Moment moment) {
        if (moment.kind() != Moment.Kind.STREAM) {
            out.println(moment.line());
        }
    }

    private void write(CallReport report) throws IOException {
        Files.createDirectories(plan.output());
        Files.write(plan.output().resolve("call.wav"), report.tape().wav());
        Files.writeString(plan.output().resolve("call.txt"), report.transcript());
    }

    private Stored stored(CallReport report) {
        StaffDesk desk =
                plan.secrets()
                        .adminPassword()
                        .<StaffDesk>map(
                                password ->
                                        new HttpStaffDesk(
                                                plan.endpoints().serverBase(),
                                                plan.secrets().adminUser(),
                                                password))
                        .orElseGet(StaffDesk::closed);
        return new Stored(desk, report.call().callSid());
    }

    private int verdict(CallReport report) {
        out.println();
        out.println(
                "Listen to "
                        + plan.output().resolve("call.wav")
                        + ", read "
                        + plan.output().resolve("call.txt"));
        if (report.violations().isEmpty()) {
            plan.scenario().ifPresent(s -> out.println("Scenario " + s.name() + " ended well."));
            return 0;
        }
        out.println("The carrier would complain:");
        report.violations().forEach(violation -> out.println("  " + violation));
        return WENT_WRONG;
    }
}
