package org.vetbell.bench;

/**
 * One row of a report.
 *
 * @param what was measured
 */
record Measured(String what, Figures figures) {}
