/**
 * The staff's side: sign-in and the API under {@code /api}. It may use {@code desk}, {@code port},
 * {@code call}, {@code clinic} and {@code triage}, and of the platform CDI, Config, JAX-RS,
 * WebSocket and server-sent events, Security and JSON-B. Its code runs on the server's request
 * threads and owns none.
 */
package org.vetbell.console;
