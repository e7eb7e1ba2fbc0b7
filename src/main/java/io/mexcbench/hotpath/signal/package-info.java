/**
 * Indicators and strategies: from quotes to orders.
 *
 * <p>Indicators are statistics, so they take and give {@code double}; a strategy converts the
 * scaled longs of a quote once, where the quote comes in, and prices its orders with the longs
 * alone. Every update costs the same whatever the window and allocates nothing. Inputs are finite.
 *
 * <p>Nothing here ever answers NaN: a value that is not defined yet is an {@link
 * IllegalStateException}, and {@code isReady()} says beforehand whether it is. There is no common
 * interface: the hot path calls each indicator by its class, and calls stay monomorphic.
 */
package io.mexcbench.hotpath.signal;
