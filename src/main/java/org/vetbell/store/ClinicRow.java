/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A practice as the JSON document it was given as. */
@Entity
@Table(name = "clinic")
class ClinicRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "document")
    private String document;

    /** For the persistence provider. */
    protected ClinicRow() {}

    ClinicRow(String id, String document) {
        this.id = id;
        this.document = document;
    }

    String document() {
        return document;
    }
}
