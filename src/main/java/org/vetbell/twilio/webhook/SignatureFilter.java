/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.vetbell.port.ClientAddresses;
import org.vetbell.twilio.Gatekeeper;

/**
 * Lets only the carrier in. Secure by default: it runs before a resource is looked for and guards
 * whatever is added here later, but for the paths listed as public.
 *
 * <p>The raw body is read, checked and put back, and the URL is taken as it came over the wire:
 * anything parsed and written again would not match the signature.
 */
@Provider
@PreMatching
@Dependent
public class SignatureFilter implements ContainerRequestFilter {
    private static final Set<String> PUBLIC = Set.of("/twilio/health", "/twilio/sessions");
    private static final String SIGNATURE = "X-Twilio-Signature";
    private static final int LARGEST_BODY = 64 * 1024;

    private final Gatekeeper gatekeeper;
    private final ClientAddresses addresses;
    private final HttpServletRequest wire;

    /** RESTEasy asks for a constructor without parameters; instances come from the other one. */
    public SignatureFilter() {
        this(null, null, null);
    }

    @Inject
    SignatureFilter(Gatekeeper gatekeeper, ClientAddresses addresses, HttpServletRequest wire) {
        this.gatekeeper = gatekeeper;
        this.addresses = addresses;
        this.wire = wire;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (PUBLIC.contains(wire.getRequestURI())) {
            return;
        }
        byte[] body = body(request);
        if (body.length > LARGEST_BODY) {
            request.abortWith(empty(Response.Status.REQUEST_ENTITY_TOO_LARGE));
            return;
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        if (!gatekeeper.admits(arrival(request, body))) {
            request.abortWith(refusal());
        }
    }

    private Response refusal() {
        String address =
                addresses.of(wire.getRemoteAddr(), wire.getHeader(ClientAddresses.FORWARDED_FOR));
        int status = gatekeeper.refuse(wire.getRequestURI(), address);
        return empty(Response.Status.fromStatusCode(status));
    }

    private Gatekeeper.Arrival arrival(ContainerRequestContext request, byte[] body) {
        return new Gatekeeper.Arrival(
                wire.getRequestURI(),
                wire.getQueryString(),
                wire.getContentType(),
                body,
                request.getHeaderString(SIGNATURE));
    }

    private byte[] body(ContainerRequestContext request) throws IOException {
        return announced() ? request.getEntityStream().readNBytes(LARGEST_BODY + 1) : new byte[0];
    }

    /**
     * Whether a body follows (RFC 9112, section 6.3). A server may take what comes after a request
     * to upgrade for one that never ends: reading it would keep this thread until the peer leaves.
     */
    private boolean announced() {
        return wire.getContentLengthLong() > 0 || wire.getHeader("Transfer-Encoding") != null;
    }

    /** Without an entity of its own a server would add an error page. */
    private static Response empty(Response.Status status) {
        return Response.status(status).type(MediaType.TEXT_PLAIN_TYPE).entity("").build();
    }
}
