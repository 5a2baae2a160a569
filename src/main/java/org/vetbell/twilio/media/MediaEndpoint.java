/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.media;

import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.lang.System.Logger.Level;
import org.vetbell.twilio.PublicUrls;

/**
 * The media socket. One instance a connection, on the server's socket threads: it reads and offers,
 * and never waits for a call.
 */
@ServerEndpoint(PublicUrls.SOCKET_PATH)
public class MediaEndpoint {
    /**
     * The server's own limit, for what would fill memory; ours is lower. Undertow leaves a socket
     * open when its limit is broken.
     */
    static final int LARGEST_READ = 4 * StreamBinding.LARGEST_MESSAGE;

    private static final System.Logger LOG = System.getLogger(MediaEndpoint.class.getName());

    @Inject Streams streams;

    private StreamBinding binding;

    @OnOpen
    public void opened(Session session) {
        binding = streams.open(session);
    }

    @OnMessage(maxMessageSize = LARGEST_READ)
    public void text(String message) {
        binding.text(message);
    }

    @OnMessage(maxMessageSize = LARGEST_READ)
    public void binary(byte[] message) {
        binding.binary();
    }

    @OnClose
    public void closed() {
        if (binding != null) {
            streams.forget(binding);
        }
    }

    /** Not every server closes the socket after this. */
    @OnError
    public void failed(Throwable failure) {
        LOG.log(Level.DEBUG, "a media socket failed", failure);
        if (binding != null) {
            binding.failed();
        }
    }
}
