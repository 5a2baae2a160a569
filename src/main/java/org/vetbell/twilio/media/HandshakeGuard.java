/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.media;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.vetbell.port.ClientAddresses;
import org.vetbell.twilio.Gatekeeper;
import org.vetbell.twilio.PublicUrls;

/**
 * Lets only the carrier open the media socket. A filter in front of the upgrade, because the JAX-RS
 * filter does not see it and the endpoint itself could only fail with a server error.
 */
@WebFilter(urlPatterns = PublicUrls.SOCKET_PATH, asyncSupported = true)
public class HandshakeGuard extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String SIGNATURE = "X-Twilio-Signature";

    @Inject transient Gatekeeper gatekeeper;
    @Inject transient ClientAddresses addresses;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (gatekeeper.admitsSocket(request.getHeader(SIGNATURE))) {
            chain.doFilter(request, response);
        } else {
            String address =
                    addresses.of(
                            request.getRemoteAddr(),
                            request.getHeader(ClientAddresses.FORWARDED_FOR));
            response.setStatus(gatekeeper.refuse(request.getRequestURI(), address));
        }
    }
}
