package org.vetbell.launch;

/** The server or the application on it did not start; the message says which, and where to look. */
public final class LaunchFailed extends RuntimeException {

    public LaunchFailed(String message) {
        super(message);
    }

    public LaunchFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
