package io.mexcbench.environment;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/**
 * Watches from outside of the measured time what else runs on the machine: take a sample before the
 * first round and after each. On a system without {@code /proc} nothing is claimed.
 */
public final class MachineWatch {
  /** Rounds are put together until they are as long, or one second of a daily job would be much. */
  public static final Duration SHORTEST_STRETCH = Duration.ofSeconds(10);

  /** Linux tells processor time to programs in hundredths of a second, on every machine of ours. */
  private static final int TICKS_PER_SECOND = 100;

  private record Sample(
      long nanos, ProcessTable processes, long stealTicks, Map<String, String> settings) {}

  /** What happened between two samples. */
  private record Stretch(long nanos, ProcessTable.Usage others, long stealTicks) {
    static Stretch between(Sample from, Sample to) {
      return new Stretch(
          to.nanos() - from.nanos(),
          to.processes().usageSince(from.processes()),
          Math.max(0, to.stealTicks() - from.stealTicks()));
    }

    boolean isLong() {
      return nanos >= SHORTEST_STRETCH.toNanos();
    }
  }

  private final Path root;
  private final LongSupplier nanoClock;
  private final List<Stretch> stretches = new ArrayList<>();
  private Optional<Sample> first = Optional.empty();
  private Optional<Sample> last = Optional.empty();
  private Optional<Stretch> unfinished = Optional.empty();
  private Optional<String> change = Optional.empty();
  private OptionalDouble loadAverageMax = OptionalDouble.empty();

  /**
   * @param root of the file system, {@code /} but in tests
   * @param nanoClock a clock as {@link System#nanoTime()}
   */
  public MachineWatch(Path root, LongSupplier nanoClock) {
    this.root = root;
    this.nanoClock = nanoClock;
  }

  /** Takes a few milliseconds. */
  public void sample() {
    Optional<Sample> taken = take();
    if (taken.isEmpty()) {
      return;
    }
    Sample now = taken.get();
    if (last.isEmpty()) {
      first = taken;
      last = taken;
      return;
    }
    change = change.or(() -> changeSince(first.orElseThrow(), now));
    Stretch stretch = Stretch.between(last.get(), now);
    unfinished = Optional.of(stretch).filter(one -> !one.isLong());
    if (stretch.isLong()) {
      stretches.add(stretch);
      last = taken;
    }
  }

  /** What was seen from the first sample to the last; empty if there were not two. */
  public Optional<ForeignLoad> summary() {
    List<Stretch> all = new ArrayList<>(stretches);
    unfinished.ifPresent(all::add);
    if (all.stream().mapToLong(Stretch::nanos).sum() <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new ForeignLoad(
            percent(all, one -> one.others().ticks()),
            worstPercent(one -> one.others().ticks()),
            percent(all, Stretch::stealTicks),
            worstPercent(Stretch::stealTicks),
            busiest(all),
            loadAverageMax,
            Optional.ofNullable(first.orElseThrow().settings().get("clock source")),
            change));
  }

  private Optional<Sample> take() {
    SystemFiles files = SystemFiles.under(root);
    files.loadAverage().ifPresent(load -> loadAverageMax = higher(load));
    Map<String, String> settings = new HashMap<>();
    files.clockSource().ifPresent(name -> settings.put("clock source", name));
    files.governor().ifPresent(name -> settings.put("CPU governor", name));
    return ProcessTable.under(root)
        .map(
            processes ->
                new Sample(
                    nanoClock.getAsLong(), processes, files.stealTicks().orElse(0), settings));
  }

  private OptionalDouble higher(double load) {
    return OptionalDouble.of(Math.max(load, loadAverageMax.orElse(load)));
  }

  private static Optional<String> changeSince(Sample before, Sample now) {
    return before.settings().keySet().stream()
        .sorted()
        .filter(name -> !before.settings().get(name).equals(now.settings().get(name)))
        .map(
            name ->
                "%s changed from %s to %s"
                    .formatted(
                        name,
                        before.settings().get(name),
                        now.settings().getOrDefault(name, "nothing")))
        .findFirst();
  }

  private double worstPercent(ToLongFunction<Stretch> ticks) {
    return stretches.stream().mapToDouble(one -> percent(List.of(one), ticks)).max().orElse(0);
  }

  /** Of one core, to a hundredth. */
  private static double percent(List<Stretch> stretches, ToLongFunction<Stretch> ticks) {
    double seconds = stretches.stream().mapToLong(Stretch::nanos).sum() / 1e9;
    double busySeconds = stretches.stream().mapToLong(ticks).sum() / (double) TICKS_PER_SECOND;
    return Math.rint(1e4 * busySeconds / seconds) / 100;
  }

  private static Optional<String> busiest(List<Stretch> stretches) {
    Map<String, Long> ticks = new HashMap<>();
    stretches.forEach(
        one -> one.others().byName().forEach((name, own) -> ticks.merge(name, own, Long::sum)));
    return ticks.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }
}
