package io.mexcbench.explain;

/**
 * Where something is allocated, and what.
 *
 * @param method the innermost that is no method of the JDK
 * @param type in full, as the JVM calls it: {@code [J} is an array of longs
 */
public record Site(Method method, String type) {}
