/**
 * The shape of the code as rules: which package may use which, and what the pure ones must never
 * touch. {@link org.vetbell.architecture.Rules} can be pointed at any root package, so that the
 * deliberately {@code broken} one proves that each rule is able to fail.
 */
package org.vetbell.architecture;
