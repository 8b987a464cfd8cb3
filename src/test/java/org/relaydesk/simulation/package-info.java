/**
 * A seeded simulation of weeks of business: the real use-cases and loops on a real store, with an outside that fails in
 * every way it can, a program that crashes between any two steps, and an independent model of what the book must say.
 *
 * <p>To read it, begin with {@code Simulation} (how a run goes), then {@code Program} (what is real), {@code Life} (how
 * it crashes), {@code Panel}, {@code Chat}, {@code Bank}, {@code Customers} and {@code Seller} (who is outside), and
 * {@code Expected} (what must come of it).
 */
@NullMarked
package org.relaydesk.simulation;

import org.jspecify.annotations.NullMarked;
