package io.mexcbench.explain;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A method as it was called, with what it called: the tree of a flame graph, before and after.
 * Nanoseconds are per operation and include what was called.
 */
public final class Call {
  private final SortedMap<Method, Call> calls = new TreeMap<>();
  private double beforeNanos;
  private double afterNanos;

  Call() {}

  void addBefore(List<Method> stack, double nanos) {
    beforeNanos += nanos;
    if (!stack.isEmpty()) {
      child(stack).addBefore(rest(stack), nanos);
    }
  }

  void addAfter(List<Method> stack, double nanos) {
    afterNanos += nanos;
    if (!stack.isEmpty()) {
      child(stack).addAfter(rest(stack), nanos);
    }
  }

  public double beforeNanos() {
    return beforeNanos;
  }

  public double afterNanos() {
    return afterNanos;
  }

  public SortedMap<Method, Call> calls() {
    return Collections.unmodifiableSortedMap(calls);
  }

  private Call child(List<Method> stack) {
    return calls.computeIfAbsent(stack.get(0), method -> new Call());
  }

  private static List<Method> rest(List<Method> stack) {
    return stack.subList(1, stack.size());
  }
}
