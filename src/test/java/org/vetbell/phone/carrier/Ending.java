package org.vetbell.phone.carrier;

/** How a call came to its end. */
public enum Ending {
    /** By {@code <Hangup>} or at the end of a document. */
    AGENT_HUNG_UP,
    CALLER_HUNG_UP,
    /** By {@code <Reject>}: never answered. */
    REJECTED
}
