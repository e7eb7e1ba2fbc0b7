package io.mexcbench.report;

/**
 * What a benchmark is about, in words.
 *
 * @param benchmark {@code Class.method}
 * @param question that its score answers
 * @param operation what is done once per operation
 * @param data what it is fed with
 */
public record CatalogEntry(String benchmark, String question, String operation, String data) {}
