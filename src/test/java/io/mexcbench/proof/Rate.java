package io.mexcbench.proof;

/**
 * A share with its 95 % interval.
 *
 * @param cases how many it was counted over
 */
record Rate(double share, double low, double high, long cases) {}
