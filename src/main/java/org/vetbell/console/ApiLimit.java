/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.console;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.vetbell.port.ClientAddresses;
import org.vetbell.port.RateLimits;

/** Keeps one address from taking the staff API, and the processor under it, for itself. */
@Provider
@PreMatching
@Dependent
public class ApiLimit implements ContainerRequestFilter {
    private static final int SECONDS = 10;

    private final RateLimits limits;
    private final ClientAddresses addresses;
    private final HttpServletRequest wire;

    /** RESTEasy asks for a constructor without parameters; instances come from the other one. */
    public ApiLimit() {
        this(null, null, null);
    }

    @Inject
    ApiLimit(RateLimits limits, ClientAddresses addresses, HttpServletRequest wire) {
        this.limits = limits;
        this.addresses = addresses;
        this.wire = wire;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String address =
                addresses.of(wire.getRemoteAddr(), wire.getHeader(ClientAddresses.FORWARDED_FOR));
        if (!limits.admits(RateLimits.Limited.REQUESTS_OF_ADDRESS, address)) {
            request.abortWith(
                    Response.status(Response.Status.TOO_MANY_REQUESTS)
                            .header(HttpHeaders.RETRY_AFTER, SECONDS)
                            .type(MediaType.TEXT_PLAIN_TYPE)
                            .entity("")
                            .build());
        }
    }
}
