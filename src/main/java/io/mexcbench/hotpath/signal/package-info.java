/**
 * Indicators, bars and strategies: from quotes, books and trades to orders.
 *
 * <p>Indicators are statistics, so they take and give {@code double}; a strategy converts the
 * scaled longs of a quote once, where the quote comes in, and prices its orders with the longs
 * alone. Every update costs the same whatever the window, rolling extremes and a rare new summation
 * on average, and allocates nothing.
 *
 * <p>Nothing here ever answers NaN or infinity. Inputs are from -1e100 to 1e100, and anything else
 * is refused with an {@link IllegalArgumentException} before it has changed anything; nearer to 0
 * than 1e-100 an average is 0. A value that is not defined yet is an {@link IllegalStateException},
 * and {@code isReady()} says beforehand whether it is. There is no common interface: the hot path
 * calls each indicator by its class, and calls stay monomorphic.
 */
package io.mexcbench.hotpath.signal;
