package org.vetbell.launch;

import java.net.URI;
import java.nio.file.Path;

/**
 * A running Vetbell, as a test sees it.
 *
 * @param base the base address, with a slash at the end; also its {@code PUBLIC_BASE_URL}, which
 *     has none
 * @param health MicroProfile Health of the server, without a slash behind: append {@code /ready}
 * @param dataDir its data directory
 * @param accountSid the Twilio account it belongs to
 * @param authToken the token its webhooks are signed with
 * @param adminUser the bootstrap administrator
 * @param adminPassword the administrator's password
 * @param pid the server's process
 */
public record RunningVetbell(
        URI base,
        URI health,
        Path dataDir,
        String accountSid,
        String authToken,
        String adminUser,
        String adminPassword,
        long pid) {

    /** Describes a server that was started in these surroundings. */
    public static RunningVetbell of(ServerProcess process, Surroundings surroundings) {
        return new RunningVetbell(
                process.base(),
                process.health(),
                surroundings.dataDir(),
                surroundings.variables().get("TWILIO_ACCOUNT_SID"),
                surroundings.variables().get("TWILIO_AUTH_TOKEN"),
                surroundings.variables().get("VETBELL_ADMIN_USER"),
                surroundings.variables().get("VETBELL_ADMIN_PASSWORD"),
                process.pid());
    }

    /** The public base address, without a slash at the end. */
    public String publicBaseUrl() {
        String text = base.toString();
        return text.substring(0, text.length() - 1);
    }
}
