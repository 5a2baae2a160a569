package org.vetbell.architecture.broken.call;

import org.vetbell.architecture.broken.clinic.RecklessHelper;

/** Half of a circle between two packages. */
public class Caller {

    RecklessHelper back() {
        return new RecklessHelper();
    }
}
