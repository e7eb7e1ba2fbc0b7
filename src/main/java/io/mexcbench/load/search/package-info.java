/**
 * Finds the highest rate that a system keeps up with. A rate is tried in a {@link
 * io.mexcbench.load.search.Step}; what comes out is confirmed, and where it cannot be confirmed an
 * interval is reported instead of a number.
 */
package io.mexcbench.load.search;
