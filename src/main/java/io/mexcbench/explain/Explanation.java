package io.mexcbench.explain;

import io.mexcbench.regression.BenchmarkKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * What moved between two builds of one benchmark, by profiled forks of both. It says where to look;
 * the verdict does not know of it.
 */
public final class Explanation {
  /** Both builds, measured without a profiler. */
  public record Measured(
      double beforeNanos, double afterNanos, double beforeBytes, double afterBytes) {}

  /** JMH itself allocates that much on slow operations. */
  private static final double LEAST_BYTES = 0.5;

  /** A method that moved by less of an operation is nothing to look at. */
  private static final double LEAST_SHARE = 0.01;

  private final BenchmarkKey key;
  private final Side before;
  private final Side after;
  private final List<Mover> movers;

  Explanation(BenchmarkKey key, Measured measured, List<Profile> before, List<Profile> after) {
    this.key = key;
    this.before = new Side(before, measured.beforeNanos(), measured.beforeBytes());
    this.after = new Side(after, measured.afterNanos(), measured.afterBytes());
    this.movers = movers();
  }

  public BenchmarkKey key() {
    return key;
  }

  /** Of the base and of the change. */
  public List<Long> samples() {
    return List.of(before.samples(), after.samples());
  }

  /** Methods whose own time grew, in every fork and beyond chance, the most grown first. */
  public List<Mover> slower() {
    return movers.stream()
        .filter(one -> one.growthNanos() > 0)
        .filter(one -> after.leastNanos(one.method()) > before.mostNanos(one.method()))
        .sorted(Comparator.comparingDouble(Mover::growthNanos).reversed())
        .toList();
  }

  /** Methods whose own time shrank, in every fork and beyond chance, the most shrunk first. */
  public List<Mover> faster() {
    return movers.stream()
        .filter(one -> one.growthNanos() < 0)
        .filter(one -> after.mostNanos(one.method()) < before.leastNanos(one.method()))
        .sorted(Comparator.comparingDouble(Mover::growthNanos))
        .toList();
  }

  /**
   * Whether methods grew without taking another share of the operation: all of it became slower
   * alike, or what grew was nearly all of it.
   */
  public boolean isInProportion() {
    return !slower().isEmpty() && slower().stream().noneMatch(Mover::isShareMoved);
  }

  private List<Mover> movers() {
    double least = LEAST_SHARE * Math.max(before.nanos(), after.nanos());
    Profile all = before.profile();
    Profile now = after.profile();
    SortedMap<Method, Long> enteredBefore = all.entered();
    SortedMap<Method, Long> enteredAfter = now.entered();
    TreeSet<Method> methods = new TreeSet<>(all.running().keySet());
    methods.addAll(now.running().keySet());
    List<Mover> found = new ArrayList<>();
    for (Method method : methods) {
      double shareBefore = Side.share(all.running(), method, all.samples());
      double shareAfter = Side.share(now.running(), method, now.samples());
      double errorBefore = Side.error(shareBefore, all.samples());
      double errorAfter = Side.error(shareAfter, now.samples());
      Mover mover =
          new Mover(
              method,
              shareBefore * before.nanos(),
              shareAfter * after.nanos(),
              Side.share(enteredAfter, method, now.samples()) * after.nanos()
                  - Side.share(enteredBefore, method, all.samples()) * before.nanos(),
              Math.hypot(errorBefore * before.nanos(), errorAfter * after.nanos()),
              Math.abs(shareAfter - shareBefore) > 2 * Math.hypot(errorBefore, errorAfter));
      if (mover.isBeyondChance() && Math.abs(mover.growthNanos()) >= least) {
        found.add(mover);
      }
    }
    return found;
  }

  /**
   * Sites that allocate more than before, the most first; none where the operation as a whole does
   * not allocate more.
   */
  public List<SiteChange> allocations() {
    if (after.bytes() - before.bytes() < LEAST_BYTES) {
      return List.of();
    }
    Map<Site, Profile.Allocated> atFirst = before.profile().allocated();
    Map<Site, Profile.Allocated> now = after.profile().allocated();
    Profile.Allocated allAtFirst = before.profile().allocatedInAll();
    Profile.Allocated allNow = after.profile().allocatedInAll();
    return now.keySet().stream()
        .map(
            site ->
                new SiteChange(
                    site, before.bytes(atFirst, site, allAtFirst), after.bytes(now, site, allNow)))
        .filter(one -> one.growthBytes() >= LEAST_BYTES)
        .filter(
            one ->
                one.growthBytes()
                    > 2
                        * Math.hypot(
                            before.bytesError(atFirst, one.site(), allAtFirst),
                            after.bytesError(now, one.site(), allNow)))
        .sorted(
            Comparator.comparingDouble(SiteChange::growthBytes)
                .reversed()
                .thenComparing(one -> one.site().method())
                .thenComparing(one -> one.site().type()))
        .toList();
  }

  /** The tree of calls, whose root is the operation. */
  public Call calls() {
    Call root = new Call();
    double nanosBefore = before.nanos() / Math.max(1, before.samples());
    double nanosAfter = after.nanos() / Math.max(1, after.samples());
    before.profile().stacks().forEach((stack, count) -> root.addBefore(stack, count * nanosBefore));
    after.profile().stacks().forEach((stack, count) -> root.addAfter(stack, count * nanosAfter));
    return root;
  }
}
