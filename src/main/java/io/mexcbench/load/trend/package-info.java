/**
 * Whether something rises as time passes: the test of Mann and Kendall says whether, the estimate
 * of Theil and Sen by how much. Both look at the order of values only, so a few wild ones change
 * little.
 */
package io.mexcbench.load.trend;
