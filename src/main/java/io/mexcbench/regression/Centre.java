package io.mexcbench.regression;

import java.util.OptionalDouble;

/**
 * The centre of one side of a comparison.
 *
 * @param value in the comparison's unit
 * @param error half the width of the centre's own interval, in the same unit; empty for one fork
 * @param forks how many forks it rests on; 1 also where a file gives nothing but a score
 */
public record Centre(double value, OptionalDouble error, int forks) {}
