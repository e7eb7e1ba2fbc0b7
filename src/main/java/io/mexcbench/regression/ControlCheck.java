package io.mexcbench.regression;

import java.util.Optional;

/**
 * What one control says of the run: whether the machine stood still, or whether a slowdown would
 * have been seen. It is never counted among the benchmarks.
 *
 * @param name what was checked, such as {@code fixed work}
 * @param holds whether the run may be believed
 * @param text what was found, in one sentence
 * @param comparison the figures behind it; empty where the control did not run
 */
public record ControlCheck(
    String name, boolean holds, String text, Optional<Comparison> comparison) {}
