package io.mexcbench.regression;

/** A closed interval. */
public record Interval(double low, double high) {}
