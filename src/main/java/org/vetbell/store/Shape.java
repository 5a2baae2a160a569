/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.json.JsonValue;

/** How values of one Java type look as JSON. Any thread. */
interface Shape {
    /** The JSON of a value that is not null. */
    JsonValue write(Object value);

    /** The value of a JSON that is not null. */
    Object read(JsonValue json);

    /** What stands for an absent value. */
    default Object absent() {
        return null;
    }

    /** {@link #write}, also of null. */
    default JsonValue writeAny(Object value) {
        return value == null ? JsonValue.NULL : write(value);
    }

    /** {@link #read}, also of null and of nothing at all. */
    default Object readAny(JsonValue json) {
        return json == null || json == JsonValue.NULL ? absent() : read(json);
    }
}
