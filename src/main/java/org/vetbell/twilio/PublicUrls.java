/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * The addresses the carrier knows us by. Behind a proxy the server sees others, so everything is
 * derived from the configured one; headers that a caller could forge are never asked.
 *
 * <p>Twilio signs the URL as it was configured, but is not consistent about a default port: a
 * request is checked against a short explicit list of candidates.
 */
public final class PublicUrls {
    /** Where the media socket listens. */
    public static final String SOCKET_PATH = "/twilio/ws";

    private static final int HTTPS_PORT = 443;

    private final String base;
    private final List<String> bases;

    /**
     * @param base http or https address without query, fragment or final slash
     */
    public PublicUrls(URI base) {
        this.base = base.toString();
        this.bases = withAndWithoutDefaultPort(base);
    }

    /** The public address of {@code path}, which begins with a slash. */
    public String absolute(String path) {
        return base + path;
    }

    /** The public address of the media socket: wss, or ws for a local server without TLS. */
    public String socket() {
        return "ws" + base.substring("http".length()) + SOCKET_PATH;
    }

    /**
     * The URLs a webhook may have been signed with.
     *
     * @param rawPath path exactly as on the wire, not decoded
     * @param rawQuery query as on the wire; null or empty without one
     */
    public List<String> signedWebhook(String rawPath, String rawQuery) {
        String tail = rawQuery == null || rawQuery.isEmpty() ? rawPath : rawPath + '?' + rawQuery;
        return bases.stream().map(b -> b + tail).toList();
    }

    /**
     * The URLs the socket's handshake may have been signed with: with and without a final slash.
     */
    public List<String> signedSocket() {
        return List.of(socket(), socket() + '/');
    }

    private static List<String> withAndWithoutDefaultPort(URI base) {
        List<String> all = new ArrayList<>(List.of(base.toString()));
        boolean https = "https".equals(base.getScheme());
        String path = base.getRawPath() == null ? "" : base.getRawPath();
        if (https && base.getPort() == -1) {
            all.add("https://" + base.getHost() + ':' + HTTPS_PORT + path);
        } else if (https && base.getPort() == HTTPS_PORT) {
            all.add("https://" + base.getHost() + path);
        }
        return List.copyOf(all);
    }
}
