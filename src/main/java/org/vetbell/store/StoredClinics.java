/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.json.JsonValue;
import java.util.List;
import org.vetbell.port.Clinics;

/**
 * The practices of this installation: kept in the database, read once at start. An empty database
 * is filled from a file first.
 */
final class StoredClinics {
    private static final System.Logger LOG = System.getLogger("org.vetbell.store");

    private StoredClinics() {}

    /**
     * Fills an empty database and reads it.
     *
     * @throws BadClinics when a practice cannot be read; the start must fail then
     */
    static Clinics load(Transactions transactions, StoreSettings settings) {
        List<ClinicRow> rows = rows(transactions);
        if (rows.isEmpty()) {
            fill(transactions, ClinicFile.documents(settings));
            rows = rows(transactions);
        }
        Clinics clinics = ClinicDirectory.of(rows.stream().map(StoredClinics::part).toList());
        LOG.log(System.Logger.Level.INFO, "serving {0} clinics", clinics.all().size());
        return clinics;
    }

    private static List<ClinicRow> rows(Transactions transactions) {
        return transactions.inNew(
                em ->
                        em.createQuery("select c from ClinicRow c order by c.id", ClinicRow.class)
                                .getResultList());
    }

    /**
     * Two nodes that begin at once may both fill: the second then fails, starts again and reads.
     */
    private static void fill(Transactions transactions, List<JsonValue> documents) {
        transactions.inNew(
                em -> {
                    for (JsonValue document : documents) {
                        String id = document.asJsonObject().getString("id").strip();
                        em.persist(new ClinicRow(id, document.toString()));
                    }
                    return documents.size();
                });
    }

    private static JsonPart part(ClinicRow row) {
        return new JsonPart("stored clinic", ClinicFile.parse(row.document()));
    }
}
