/* SPDX-License-Identifier: Apache-2.0 */

/**
 * Whether Twilio's own library agrees with us: it is asked in a process of Node.js. Only {@code
 * ./mvnw -Poracle} runs this, which fetches the library with npm.
 */
package org.vetbell.oracle;
