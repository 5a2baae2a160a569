/**
 * The least a server must do for a media call, as a WAR of its own: the yardstick for what Vetbell
 * costs beyond it. It uses nothing of Vetbell.
 */
package org.vetbell.bench.relay;
