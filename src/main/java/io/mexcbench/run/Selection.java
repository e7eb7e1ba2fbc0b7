package io.mexcbench.run;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Controls;
import io.mexcbench.regression.Mode;
import io.mexcbench.regression.Peers;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The benchmarks of a run: those of a set whose key a pattern is found in, and the controls. */
public final class Selection {
  private static final String CONTROL_PACKAGE = "io.mexcbench.bench.control.";
  private static final String SLOWDOWN_PACKAGE = "io.mexcbench.bench.slowdown.";
  static final String GATE_SET = "gate-set.txt";

  private final List<Launch> launches;

  private Selection(List<Launch> launches) {
    this.launches = List.copyOf(launches);
  }

  /**
   * Selects from the benchmarks that were compiled into the class path.
   *
   * @throws RunException if the pattern is found in no key, or no benchmark was compiled
   */
  public static Selection of(BenchmarkSet set, Pattern include) throws RunException {
    return of(compiled(), wanted(set, include), set, include);
  }

  /** As {@link #of(BenchmarkSet, Pattern)}, from others. */
  static Selection of(
      List<Launch> all, Predicate<BenchmarkKey> wanted, BenchmarkSet set, Pattern include)
      throws RunException {
    List<Launch> chosen = all.stream().filter(launch -> wanted.test(launch.key())).toList();
    if (chosen.stream().allMatch(launch -> isControl(launch.key()))) {
      throw new RunException(
          "no benchmark of the set %s matches \"%s\"; %s"
              .formatted(set.name().toLowerCase(Locale.ROOT), include, remedy(set)));
    }
    return new Selection(chosen);
  }

  /**
   * A part of the selection, with all the controls.
   *
   * @throws RunException if nothing is left for it
   */
  Selection part(Shard shard) throws RunException {
    List<Launch> benchmarks = launches.stream().filter(one -> !isControl(one.key())).toList();
    List<Launch> mine = shard.of(benchmarks);
    if (mine.isEmpty()) {
      throw new RunException(
          "shard %d/%d is empty, for only %d benchmarks were selected; use fewer shards"
              .formatted(shard.index(), shard.count(), benchmarks.size()));
    }
    return new Selection(
        launches.stream().filter(one -> isControl(one.key()) || mine.contains(one)).toList());
  }

  /**
   * Where all the controls would take longer than this, only those remain without which nothing may
   * be concluded; whoever judges warns of the kinds of work that nobody looked at.
   */
  Selection withControlsWithin(Duration most) {
    Duration cost =
        launches.stream()
            .filter(one -> isControl(one.key()))
            .map(one -> one.forkCost().multipliedBy(ControlForks.FORKS))
            .reduce(Duration.ZERO, Duration::plus);
    return cost.compareTo(most) <= 0
        ? this
        : new Selection(launches.stream().filter(one -> !isOptional(one.key())).toList());
  }

  private static boolean isOptional(BenchmarkKey key) {
    return isControl(key)
        && !key.benchmark().equals(Controls.FIXED_WORK)
        && !key.benchmark().equals(Controls.SLOWED_WORK);
  }

  /** The keys that this part and the others have, controls excluded, as one SHA-256. */
  String hash() {
    return hash(keys());
  }

  static String hash(Collection<BenchmarkKey> keys) {
    String text =
        keys.stream()
            .filter(key -> !isControl(key))
            .map(BenchmarkKey::toString)
            .sorted()
            .collect(Collectors.joining("\n"));
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** What the selection asked for, also of keys that no longer exist: a lost one is missing. */
  public static Predicate<BenchmarkKey> wanted(BenchmarkSet set, Pattern include)
      throws RunException {
    return wanted(set, include, gateSet());
  }

  static Predicate<BenchmarkKey> wanted(BenchmarkSet set, Pattern include, List<Pattern> gateSet) {
    Predicate<BenchmarkKey> member = membersOf(set, gateSet);
    return key -> isControl(key) || (include.matcher(key.toString()).find() && member.test(key));
  }

  private static Predicate<BenchmarkKey> membersOf(BenchmarkSet set, List<Pattern> gateSet) {
    return switch (set) {
      case GATE -> key -> gateSet.stream().anyMatch(one -> one.matcher(key.toString()).find());
      case ALL -> key -> !Peers.isPeer(key) && !isSlowdown(key);
      case PEERS -> Peers::isPeer;
      case SLOWDOWNS -> Selection::isSlowdown;
    };
  }

  private static String remedy(BenchmarkSet set) {
    return set == BenchmarkSet.PEERS
        ? "the peers are test classes, which mvn verify -Pbench -Dbench.set=peers has"
        : "--set=all --include=... widens the choice";
  }

  public List<BenchmarkKey> keys() {
    return launches.stream().map(Launch::key).toList();
  }

  List<Launch> launches() {
    return launches;
  }

  static boolean isControl(BenchmarkKey key) {
    return key.benchmark().startsWith(CONTROL_PACKAGE);
  }

  private static boolean isSlowdown(BenchmarkKey key) {
    return key.benchmark().startsWith(SLOWDOWN_PACKAGE);
  }

  private static List<Launch> compiled() throws RunException {
    List<Launch> launches = launchesOf(BenchmarkList.defaultList());
    if (launches.isEmpty()) {
      throw new RunException("no benchmark was compiled; build with mvn clean verify");
    }
    return launches;
  }

  /** In the order of their keys. */
  static List<Launch> launchesOf(BenchmarkList list) {
    OutputFormat silent =
        OutputFormatFactory.createFormatInstance(
            new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            VerboseMode.SILENT);
    List<Launch> launches = new ArrayList<>();
    for (BenchmarkListEntry entry : list.getAll(silent, List.of())) {
      for (Map<String, String> params : combinations(entry)) {
        launches.add(new Launch(keyOf(entry, params), entry));
      }
    }
    launches.sort(Comparator.comparing(Launch::key));
    return launches;
  }

  private static BenchmarkKey keyOf(BenchmarkListEntry entry, Map<String, String> params) {
    return new BenchmarkKey(
        entry.getUsername(),
        Mode.ofLabel(entry.getMode().shortLabel()).orElseThrow(),
        entry.getThreads().orElse(1),
        params);
  }

  private static List<Map<String, String>> combinations(BenchmarkListEntry entry) {
    List<Map<String, String>> combinations = List.of(Map.of());
    Map<String, String[]> params = entry.getParams().orElse(Map.of());
    for (Map.Entry<String, String[]> param : new TreeMap<>(params).entrySet()) {
      List<Map<String, String>> wider = new ArrayList<>();
      for (Map<String, String> combination : combinations) {
        for (String value : param.getValue()) {
          Map<String, String> next = new TreeMap<>(combination);
          next.put(param.getKey(), value);
          wider.add(next);
        }
      }
      combinations = wider;
    }
    return combinations;
  }

  static List<Pattern> gateSet() throws RunException {
    try (InputStream in =
        Objects.requireNonNull(Selection.class.getResourceAsStream(GATE_SET), GATE_SET)) {
      return patterns(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new RunException("cannot read the list of gated benchmarks " + GATE_SET, e);
    }
  }

  static List<Pattern> patterns(String text) {
    return text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Pattern::compile)
        .toList();
  }
}
