/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetbell.port.PhoneLineContract.told;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.phone.carrier.CallIdentity;
import org.vetbell.phone.carrier.LiveCalls;
import org.vetbell.phone.carrier.Steering;
import org.vetbell.phone.rest.RestApi;
import org.vetbell.port.CarrierRecordings.Announced;
import org.vetbell.port.Fault;
import org.vetbell.port.PhoneLine;
import org.vetbell.port.PhoneLine.Door;
import org.vetbell.port.PhoneLine.Outcome;
import org.vetbell.port.PhoneLineContract;
import org.vetbell.port.WebhookKey;
import org.vetbell.twilio.Accounts;
import org.vetbell.twilio.ApiSettings;
import org.vetbell.twilio.Happening;
import org.vetbell.twilio.MemoryTally;
import org.vetbell.twilio.PublicUrls;

/** The line to the carrier, against a stand-in for its interface. */
class TwilioPhoneLineTest implements PhoneLineContract {
    private static final String MAIN = "AC00000000000000000000000000000001";
    private static final String SUB = "AC00000000000000000000000000000002";
    private static final String RESUME = "https://voice.example.com/twilio/resume?n=1";

    private final LiveCalls calls = new LiveCalls();
    private final RestApi api =
            RestApi.of(calls, MAIN, Map.of(MAIN, "main-token", SUB, "sub-token"), (u, f) -> {});
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final MemoryTally tally = new MemoryTally();

    private Accounts accounts =
            new Accounts(
                    Optional.of(MAIN), List.of("main-token"), Map.of(SUB, List.of("sub-token")));
    private Duration answerWithin = Duration.ofSeconds(5);
    private String account = MAIN;
    private boolean forgotten;
    private final Set<WebhookKey> asked = new HashSet<>();

    TwilioPhoneLineTest() {
        calls.addAnswered(new CallIdentity(MAIN, CALL.value(), "+61255500199", "+61255500100"));
    }

    @AfterEach
    void close() {
        api.close();
        http.shutdownNow();
        threads.shutdownNow();
    }

    @Override
    public PhoneLine line() {
        var settings = new ApiSettings(api.base(), Duration.ofSeconds(3), answerWithin);
        var errands = new Errands(accounts, settings, http, threads, System::nanoTime, tally);
        var urls = new PublicUrls(URI.create("https://voice.example.com"));
        return new TwilioPhoneLine(errands, urls, new Known());
    }

    /** What is known here. */
    private final class Known implements CallRecords {
        @Override
        public String account(CallId call) {
            return account;
        }

        @Override
        public boolean asked(WebhookKey key) {
            if (forgotten) {
                throw new IllegalStateException("the database is down");
            }
            return asked.contains(key);
        }
    }

    @Override
    public Carrier carrier() {
        return new Seen();
    }

    @Test
    void aCallIsSentToAnAbsoluteAddressUnderTheNumberItsStreamHas() throws Exception {
        told(line().redirect(CALL, Door.AFTER_STREAM));

        assertThat(api.asked())
                .containsExactly(
                        "POST /2010-04-01/Accounts/%s/Calls/%s.json Method=POST&Url=%s"
                                .formatted(
                                        MAIN,
                                        CALL,
                                        RESUME.replace(":", "%3A")
                                                .replace("/", "%2F")
                                                .replace("?", "%3F")
                                                .replace("=", "%3D")));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void whatDoesNoHarmTwiceIsAskedAgainWhenItBroke(int status) throws Exception {
        api.then(status, 20500);

        assertThat(told(line().hangUp(CALL))).isEqualTo(new Outcome.Done());
        assertThat(api.asked()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void aRecordingThatMayHaveBegunIsNotBegunAgain(int status) throws Exception {
        api.thenDoesAndSays(status);

        assertThat(told(line().startRecording(CALL))).isInstanceOf(Outcome.Failed.class);
        assertThat(api.asked()).hasSize(1);
        assertThat(api.recording(CALL.value())).isEqualTo("in-progress");
    }

    @Test
    void whoComesTooSoonComesAgainWhenTheCarrierWantsItAlsoToBeginARecording() throws Exception {
        api.thenBusy("1");
        long begin = System.nanoTime();

        assertThat(told(line().startRecording(CALL))).isInstanceOf(Outcome.Recording.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(api.asked()).hasSize(2);
    }

    @Test
    void aCarrierThatWantsToBeLeftAloneForLongerThanThereIsTimeIs() throws Exception {
        api.thenBusy("60");

        assertThat(told(line().hangUp(CALL)))
                .isEqualTo(
                        new Outcome.Failed(
                                new Fault(
                                        Fault.Kind.BUSY,
                                        "HTTP 429, carrier's code 20429",
                                        Duration.ofSeconds(60))));
        assertThat(api.asked()).hasSize(1);
    }

    @Test
    void aCarrierThatNeverAnswersIsAnOutcomeInTime() throws Exception {
        answerWithin = Duration.ofMillis(300);
        api.thenStalls();

        assertThat(told(line().startRecording(CALL)))
                .isEqualTo(new Outcome.Failed(new Fault(Fault.Kind.SLOW, "no answer in time")));
    }

    @Test
    void whatWasNotAnsweredInTimeIsAskedAgainWhereThatDoesNoHarm() throws Exception {
        answerWithin = Duration.ofSeconds(1);
        api.thenStalls();

        assertThat(told(line().hangUp(CALL))).isEqualTo(new Outcome.Done());
    }

    @Test
    void aCarrierThatIsNotThereIsAnOutcome() throws Exception {
        PhoneLine line = line();
        api.close();

        assertThat(told(line.hangUp(CALL))).isInstanceOf(Outcome.Failed.class);
        assertThat(tally.of(Happening.REQUEST_FAILED)).isEqualTo(1);
    }

    @Test
    void anAnswerThatPointsElsewhereIsNoneAndNobodyGoesThere() throws Exception {
        api.then(302, 0);

        assertThat(told(line().hangUp(CALL)))
                .isEqualTo(new Outcome.Failed(new Fault(Fault.Kind.GARBLED, "HTTP 302")));
        assertThat(api.asked()).hasSize(1);
    }

    @Test
    void aWrongTokenIsRefusedOnceAndNamesNoToken() throws Exception {
        accounts = Accounts.of(Optional.of(MAIN), List.of("wrong"));

        assertThat(told(line().hangUp(CALL)))
                .isEqualTo(
                        new Outcome.Failed(
                                new Fault(Fault.Kind.REFUSED, "HTTP 401, carrier's code 20003")));
        assertThat(api.asked()).hasSize(1);
    }

    @Test
    void aCallOfASubAccountIsAskedForThereWithItsOwnToken() throws Exception {
        CallId theirs = new CallId("CA22222222222222222222222222222222");
        calls.addAnswered(new CallIdentity(SUB, theirs.value(), "+61255500199", "+61255500100"));
        account = SUB;

        assertThat(told(line().hangUp(theirs))).isEqualTo(new Outcome.Done());
        assertThat(api.asked().getFirst()).contains("/Accounts/" + SUB + "/");
    }

    @Test
    void aCallThatStillRingsCannotBeMovedYet() throws Exception {
        CallId ringing = new CallId("CA33333333333333333333333333333333");
        calls.add(new CallIdentity(MAIN, ringing.value(), "+61255500199", "+61255500100"));

        assertThat(told(line().redirect(ringing, Door.AFTER_STREAM))).isEqualTo(new Outcome.Gone());
    }

    @Test
    void aNameThatIsNoneOfTheCarriersReachesNoAddress() throws Exception {
        var elsewhere = new Announced("../../Calls/CA1", MAIN, CALL, new ClinicId("harbour"));

        assertThat(told(line().deleteRecording(elsewhere))).isInstanceOf(Outcome.Failed.class);
        assertThat(api.asked()).isEmpty();
    }

    @Test
    void whereItIsNotKnownWhetherTheCarrierAskedACallIsSentOnButNotGivenUp() throws Exception {
        forgotten = true;

        assertThat(told(line().redirect(CALL, Door.AFTER_STREAM))).isEqualTo(new Outcome.Done());
        assertThat(told(line().giveUp(CALL, Door.AFTER_STREAM))).isInstanceOf(Outcome.Failed.class);
        assertThat(carrier().lives(CALL)).isTrue();
        assertThat(carrier().resumed(CALL)).isEqualTo(1);
    }

    @Test
    void whatIsAskedBeyondTheBoundFailsAtOnce() throws Exception {
        answerWithin = Duration.ofMillis(500);
        IntStream.range(0, Errands.MOST).forEach(i -> api.thenStalls());
        PhoneLine line = line();
        List<CompletionStage<Outcome>> asked =
                IntStream.range(0, Errands.MOST + 1).mapToObj(i -> line.hangUp(CALL)).toList();

        assertThat(asked.getLast().toCompletableFuture()).isDone();
        assertThat(told(asked.getLast()))
                .isEqualTo(new Outcome.Failed(new Fault(Fault.Kind.BUSY, "too much is asked")));
        assertThat(told(asked.getFirst())).isInstanceOf(Outcome.class);
    }

    @Test
    void withoutATokenTheCarrierCannotBeToldAnything() throws Exception {
        accounts = Accounts.of(Optional.empty(), List.of());

        assertThat(told(line().hangUp(CALL))).isInstanceOf(Outcome.Unavailable.class);
        assertThat(api.asked()).isEmpty();
    }

    /** The other end. */
    private final class Seen implements Carrier {
        @Override
        public void callerHangsUp(CallId call) {
            steering(call).over();
        }

        @Override
        public void asksByItself(CallId call) {
            asked.add(new WebhookKey(MAIN, call.value(), "resume", "1"));
        }

        @Override
        public void breaksDown() {
            api.always(500);
        }

        @Override
        public boolean lives(CallId call) {
            return steering(call).state() == Steering.State.IN_PROGRESS;
        }

        @Override
        public int resumed(CallId call) {
            return lives(call)
                    ? (int) api.asked().stream().filter(a -> a.contains("resume")).count()
                    : 0;
        }

        @Override
        public String recorded(CallId call) {
            return api.recorded(MAIN, call.value());
        }

        @Override
        public boolean has(String recording) {
            return api.has(recording);
        }

        @Override
        public String recording(CallId call) {
            return api.recording(call.value());
        }

        private Steering steering(CallId call) {
            return calls.find(call.value()).orElseThrow();
        }
    }
}
