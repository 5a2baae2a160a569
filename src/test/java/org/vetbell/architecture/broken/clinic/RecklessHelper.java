package org.vetbell.architecture.broken.clinic;

import java.io.File;
import java.time.Instant;
import java.util.UUID;
import org.vetbell.architecture.broken.call.Caller;

/** A pure package's class that does all that pure code must not do. */
public class RecklessHelper {

    Instant clock() {
        return Instant.now();
    }

    String chance() {
        return UUID.randomUUID().toString();
    }

    void start() throws InterruptedException {
        Thread thread = new Thread(this::clock);
        thread.start();
        Thread.sleep(1);
    }

    long readFile() {
        return new File("x").length();
    }

    Caller circle() {
        return new Caller();
    }
}
