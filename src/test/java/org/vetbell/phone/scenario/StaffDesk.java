/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.scenario;

/** Where a scenario looks up what was stored, as the clinic's staff would. */
@FunctionalInterface
public interface StaffDesk {

    /**
     * @return the body of a GET, or the status in words when it was not 200
     */
    String read(String path);

    /** No staff access at all: every look-up fails. */
    static StaffDesk closed() {
        return path -> "no staff password is known";
    }
}
