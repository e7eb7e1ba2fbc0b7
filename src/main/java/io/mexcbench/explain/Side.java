package io.mexcbench.explain;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * One build: its forks' profiles, and what an operation took without a profiler.
 *
 * @param nanos per operation
 * @param bytes per operation
 */
record Side(List<Profile> forks, double nanos, double bytes) {
  Side {
    forks = List.copyOf(forks);
  }

  Profile profile() {
    return Profile.of(forks);
  }

  long samples() {
    return forks.stream().mapToLong(Profile::samples).sum();
  }

  /** The least and the most that a method takes itself, by single forks. */
  double leastNanos(Method method) {
    return forks.stream().mapToDouble(fork -> nanos(method, fork)).min().orElseThrow();
  }

  double mostNanos(Method method) {
    return forks.stream().mapToDouble(fork -> nanos(method, fork)).max().orElseThrow();
  }

  private double nanos(Method method, Profile fork) {
    return nanos * share(fork.running(), method, fork.samples());
  }

  static double share(SortedMap<Method, Long> counts, Method method, long samples) {
    return (double) counts.getOrDefault(method, 0L) / Math.max(1, samples);
  }

  /** Standard error of a share of so many samples; what was never met is taken as met once. */
  static double error(double share, long samples) {
    double least = 1.0 / Math.max(2, samples);
    double p = Math.max(least, Math.min(1 - least, share));
    return Math.sqrt(p * (1 - p) / Math.max(1, samples));
  }

  /** Bytes per operation that a site allocates. */
  double bytes(Map<Site, Profile.Allocated> allocated, Site site, Profile.Allocated all) {
    return bytes * part(allocated, site, all);
  }

  double bytesError(Map<Site, Profile.Allocated> allocated, Site site, Profile.Allocated all) {
    return bytes * error(part(allocated, site, all), all.samples());
  }

  private static double part(
      Map<Site, Profile.Allocated> allocated, Site site, Profile.Allocated all) {
    long own = allocated.getOrDefault(site, Profile.Allocated.NOTHING).bytes();
    return (double) own / Math.max(1, all.bytes());
  }
}
