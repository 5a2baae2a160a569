/** Breaks the rules on purpose, so that the tests can see them fail. */
package org.vetbell.architecture.broken.console;
