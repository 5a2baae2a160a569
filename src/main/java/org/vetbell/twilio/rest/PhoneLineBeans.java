/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.rest;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.vetbell.call.CallId;
import org.vetbell.desk.CallDesk;
import org.vetbell.desk.CallHandle;
import org.vetbell.port.CallLog;
import org.vetbell.port.PhoneLine;
import org.vetbell.twilio.Accounts;
import org.vetbell.twilio.ApiSettings;
import org.vetbell.twilio.PublicUrls;
import org.vetbell.twilio.Tally;
import org.vetbell.twilio.TwilioSettings;

/** Makes the line to the carrier, and owns what it needs. */
@ApplicationScoped
class PhoneLineBeans {
    private static final System.Logger LOG = System.getLogger(PhoneLineBeans.class.getName());

    private static final String SWITCH = "vetbell.twilio.steer";

    @Resource(lookup = "java:app/concurrent/carrier")
    private ManagedExecutorService executor;

    private final TwilioSettings settings;
    private final Tally tally;
    private final CallDesk desk;
    private final CallLog calls;
    private HttpClient http;

    /** For the container's proxies. */
    protected PhoneLineBeans() {
        this(null, null, null, null);
    }

    @Inject
    PhoneLineBeans(TwilioSettings settings, Tally tally, CallDesk desk, CallLog calls) {
        this.settings = settings;
        this.tally = tally;
        this.desk = desk;
        this.calls = calls;
    }

    /** Without an account and its token there is nobody to tell, and calls go on without. */
    @Produces
    @ApplicationScoped
    PhoneLine phoneLine() {
        Accounts accounts = settings.accounts();
        if (accounts.main().flatMap(accounts::credentials).isEmpty()) {
            LOG.log(Level.INFO, "the carrier is only answered: {0}", TwilioPhoneLine.MISSING);
            return PhoneLine.unavailable(TwilioPhoneLine.MISSING);
        }
        Config config = ConfigProvider.getConfig(PhoneLineBeans.class.getClassLoader());
        ApiSettings api = ApiSettings.from(config);
        if (!config.getOptionalValue(SWITCH, Boolean.class).orElse(true)) {
            return PhoneLine.unavailable(SWITCH + " is false");
        }
        http = HttpClient.newBuilder().connectTimeout(api.connectWithin()).build();
        var errands = new Errands(accounts, api, http, executor, System::nanoTime, tally);
        return new TwilioPhoneLine(
                errands, new PublicUrls(settings.publicBaseUrl()), this::accountOf);
    }

    @PreDestroy
    void close() {
        if (http != null) {
            http.shutdownNow();
        }
    }

    /** As the call itself knows, or its record; an old one is the main account's. */
    private String accountOf(CallId call) {
        return desk.find(call)
                .map(CallHandle::account)
                .filter(account -> !account.isEmpty())
                .or(() -> calls.account(call))
                .orElseGet(() -> settings.accounts().main().orElseThrow());
    }
}
