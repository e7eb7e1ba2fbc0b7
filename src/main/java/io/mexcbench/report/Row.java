package io.mexcbench.report;

import io.mexcbench.regression.Verdict;

/**
 * One line of the table, in words.
 *
 * @param verdict with the marks of its footnotes
 * @param kind what {@code verdict} says
 */
record Row(String name, String baseline, String now, String change, String verdict, Verdict kind) {}
