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
    private final StoredRecords records;
    private HttpClient http;

    /** For the container's proxies. */
    protected PhoneLineBeans() {
        this(null, null, null);
    }

    @Inject
    PhoneLineBeans(TwilioSettings settings, Tally tally, StoredRecords records) {
        this.settings = settings;
        this.tally = tally;
        this.records = records;
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
        return new TwilioPhoneLine(errands, new PublicUrls(settings.publicBaseUrl()), records);
    }

    @PreDestroy
    void close() {
        if (http != null) {
            http.shutdownNow();
        }
    }
}
