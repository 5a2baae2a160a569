/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What the person at the terminal gave: {@code -D} options and environment variables. Blank counts
 * as not given.
 */
public record Given(Properties options, Map<String, String> environment) {

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.getProperty(name)).filter(value -> !value.isBlank());
    }

    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
