package org.vetbell.architecture.broken.store;

/** What another edge must not touch. */
public class Table {}
