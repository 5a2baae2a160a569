/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/**
 * Everything under {@code /twilio}. Its classes are listed, so that no other application of this
 * WAR answers here, and nothing answers here without the signature filter.
 */
@ApplicationPath("/twilio")
public class TwilioApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                SignatureFilter.class,
                SpokenErrors.class,
                VoiceWebhook.class,
                InputWebhook.class,
                ResumeWebhook.class,
                TransferWebhook.class,
                VoicemailWebhook.class,
                SafeWebhook.class,
                WhisperWebhook.class,
                StatusWebhook.class,
                RecordingWebhook.class,
                TranscriptionWebhook.class,
                StreamStatusWebhook.class,
                HealthResource.class,
                SessionsResource.class);
    }
}
