/**
 * The root of the application: it alone may use every other package. It holds the JAX-RS
 * applications, settings, executors, health, metrics, API description, start-up and drain.
 */
package org.vetbell.app;
