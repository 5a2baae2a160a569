/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.chaos;

import java.io.IOException;
import java.util.List;
import org.vetbell.launch.RunningVetbell;

/** A Vetbell whose services are played by fakes that go wrong when told to. */
interface World extends AutoCloseable {

    /** Where to call. */
    RunningVetbell vetbell();

    /** The next call meets what the row says. */
    void prepare(Row row);

    /** Whether what was to go wrong has gone wrong. */
    boolean wentWrong(Row row);

    /** Everything works again. */
    void recover();

    /** What was said to a service that the real one would refuse. */
    List<String> complaints();

    @Override
    void close() throws IOException, InterruptedException;
}
