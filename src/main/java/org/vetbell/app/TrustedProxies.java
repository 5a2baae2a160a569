/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.app;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.vetbell.port.ClientAddresses;

/**
 * Takes as many entries of {@code X-Forwarded-For} for true, from the last one on, as there are
 * proxies of ours in front; whatever stands before them the client may have written itself.
 *
 * @param count proxies that every request passes; 0: none
 */
record TrustedProxies(int count) implements ClientAddresses {
    private static final String KEY = "vetbell.trusted-proxies";
    private static final int MOST = 10;
    private static final int LONGEST_ADDRESS = 64;

    static TrustedProxies from(Config config) {
        String text = config.getOptionalValue(KEY, String.class).orElse("").strip();
        int count = text.isEmpty() ? 0 : text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : -1;
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException(KEY + " must be from 0 to " + MOST);
        }
        return new TrustedProxies(count);
    }

    @Override
    public String of(String peer, String forwardedFor) {
        if (count == 0 || forwardedFor == null) {
            return peer;
        }
        List<String> hops = Arrays.stream(forwardedFor.split(",")).map(String::strip).toList();
        String client = hops.size() < count ? "" : hops.get(hops.size() - count);
        return client.isEmpty() || client.length() > LONGEST_ADDRESS ? peer : client;
    }
}
