package io.mexcbench.report;

/**
 * A key figure of the live system, as a page shows it.
 *
 * @param critical the limit beyond which somebody is woken up
 * @param isMet whether the target is met
 */
public record KpiRow(String name, String measured, String target, String critical, boolean isMet) {}
