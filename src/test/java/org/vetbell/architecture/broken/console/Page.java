package org.vetbell.architecture.broken.console;

import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import org.vetbell.architecture.broken.store.Table;

/** An edge that reaches into another, and into a part of the platform that is not its own. */
@Entity
@Path("/page")
public class Page {

    private final Table table;

    Page(Table table) {
        this.table = table;
    }

    Table table() {
        return table;
    }
}
