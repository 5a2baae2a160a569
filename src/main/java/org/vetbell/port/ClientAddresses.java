/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

/** Tells by which address a client reached us, proxies of ours left out. Any thread. */
@FunctionalInterface
public interface ClientAddresses {
    /** The header in which proxies name whom they stand for. */
    String FORWARDED_FOR = "X-Forwarded-For";

    /**
     * The client's address.
     *
     * @param peer who opened the connection
     * @param forwardedFor what proxies wrote into {@link #FORWARDED_FOR}; null without it. Only the
     *     entries of our own proxies are believed.
     */
    String of(String peer, String forwardedFor);
}
