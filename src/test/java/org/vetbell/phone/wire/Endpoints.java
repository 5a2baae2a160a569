/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.wire;

import java.net.URI;

/**
 * The two addresses of one application: the public one, which URLs and signatures speak of, and the
 * one where it listens, as behind a proxy.
 *
 * @param publicBase scheme, host and port, without a trailing slash, for example {@code
 *     https://voice.example.com}
 * @param serverBase where connections really go, in the same form
 */
public record Endpoints(String publicBase, String serverBase) {

    public Endpoints {
        publicBase = withoutSlash(publicBase);
        serverBase = withoutSlash(serverBase);
    }

    public static Endpoints direct(String base) {
        return new Endpoints(base, base);
    }

    /** The public URL of a path such as {@code /twilio/voice}. */
    public String url(String path) {
        return publicBase + path;
    }

    /** Where to connect for a public URL, http or socket. */
    public URI connect(String publicUrl) {
        String socketBase = socket(publicBase);
        if (publicUrl.startsWith(publicBase)) {
            return URI.create(serverBase + publicUrl.substring(publicBase.length()));
        }
        if (publicUrl.startsWith(socketBase)) {
            return URI.create(socket(serverBase) + publicUrl.substring(socketBase.length()));
        }
        return URI.create(publicUrl);
    }

    private static String socket(String base) {
        return base.replaceFirst("^http", "ws");
    }

    private static String withoutSlash(String base) {
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }
}
