package org.vetbell.architecture.broken.console;

import jakarta.persistence.Entity;
import org.vetbell.architecture.broken.store.Table;

/** An edge that reaches into another, and into a part of the platform that is not its own. */
@Entity
public class Page {

    Table table() {
        return new Table();
    }
}
