/**
 * Whether a system is after a day what it was at first: whether anything it holds grows, and
 * whether it has become slower.
 */
package io.mexcbench.load.endurance;
