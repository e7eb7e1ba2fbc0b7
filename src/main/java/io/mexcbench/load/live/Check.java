package io.mexcbench.load.live;

/**
 * Something that must hold of a load test.
 *
 * @param found the numbers behind it
 */
public record Check(String name, boolean holds, String found) {}
