/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.util.stream.Stream;

/** Finds the JVM behind a start script. */
final class JavaProcess {
    private JavaProcess() {}

    /** The id of that process if it is a JVM, else of the JVM it started. */
    static long within(long pid) {
        ProcessHandle started = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(started), started.descendants())
                .filter(p -> p.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElse(started)
                .pid();
    }
}
