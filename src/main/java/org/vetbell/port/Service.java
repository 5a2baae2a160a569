/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

/**
 * What a provider sells under one name.
 *
 * @param provider for example {@code openai}
 * @param model for example {@code gpt-4.1-mini}
 */
public record Service(String provider, String model) {
    public Service {
        if (provider.isEmpty() || provider.indexOf('/') >= 0) {
            throw new IllegalArgumentException("a provider's name is not " + provider);
        }
    }

    /**
     * The service of that name, as {@link #toString} writes it; a model's name may hold slashes.
     */
    public static Service of(String name) {
        String[] parts = name.split("/", 2);
        return new Service(parts[0], parts.length < 2 ? "" : parts[1]);
    }

    /** For example {@code openai/gpt-4.1-mini}. */
    @Override
    public String toString() {
        return model.isEmpty() ? provider : provider + '/' + model;
    }
}
