/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What every adapter of a port must do, as tests: each contract is run against the adapter of the
 * running application and against its fake.
 */
package org.vetbell.port;
