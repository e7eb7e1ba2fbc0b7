package io.mexcbench.explain;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a profiler saw of a benchmark.
 *
 * @param stacks how often each was met, the benchmark's method first and the running one last
 * @param allocated at each site, of those allocations that were sampled
 */
record Profile(Map<List<Method>, Long> stacks, Map<Site, Allocated> allocated) {

  /**
   * Allocations of one site.
   *
   * @param samples how many were met
   * @param bytes that these stand for
   */
  record Allocated(long samples, long bytes) {
    static final Allocated NOTHING = new Allocated(0, 0);

    Allocated with(Allocated other) {
      return new Allocated(samples + other.samples, bytes + other.bytes);
    }
  }

  Profile {
    stacks = Map.copyOf(stacks);
    allocated = Map.copyOf(allocated);
  }

  long samples() {
    return stacks.values().stream().mapToLong(Long::longValue).sum();
  }

  Allocated allocatedInAll() {
    return allocated.values().stream().reduce(Allocated.NOTHING, Allocated::with);
  }

  /** The samples that met a method running itself. */
  SortedMap<Method, Long> running() {
    SortedMap<Method, Long> running = new TreeMap<>();
    stacks.forEach((stack, count) -> running.merge(stack.get(stack.size() - 1), count, Long::sum));
    return Collections.unmodifiableSortedMap(running);
  }

  /** The samples that met a method, or what it called; a recursion counts once. */
  SortedMap<Method, Long> entered() {
    SortedMap<Method, Long> entered = new TreeMap<>();
    stacks.forEach(
        (stack, count) ->
            new HashSet<>(stack).forEach(method -> entered.merge(method, count, Long::sum)));
    return Collections.unmodifiableSortedMap(entered);
  }

  /** All samples of several forks. */
  static Profile of(List<Profile> forks) {
    Map<List<Method>, Long> stacks = new HashMap<>();
    Map<Site, Allocated> allocated = new HashMap<>();
    for (Profile fork : forks) {
      fork.stacks.forEach((stack, count) -> stacks.merge(stack, count, Long::sum));
      fork.allocated.forEach((site, one) -> allocated.merge(site, one, Allocated::with));
    }
    return new Profile(stacks, allocated);
  }
}
