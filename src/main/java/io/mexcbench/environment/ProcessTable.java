package io.mexcbench.environment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The processes of a Linux system but our own, with the processor time of each. Ours are the one
 * that asks and its descendants.
 */
final class ProcessTable {
  /** The columns of proc(5); the name may hold spaces and parentheses itself. */
  private static final Pattern STAT =
      Pattern.compile(
          "(?<pid>N) \\((?<name>.*)\\) \\S (?<parent>N) (?:\\S+ ){9}(?<user>N) (?<system>N)"
              .concat(" (?<childUser>N) (?<childSystem>N) (?:\\S+ ){4}(?<started>N)\\b.*")
              .replace("N", "\\d{1,18}"),
          Pattern.DOTALL);

  /**
   * One process.
   *
   * @param started in ticks after the system; tells processes apart that had the same number
   * @param ownTicks processor time of all its threads
   * @param ticks the same and that of its children which ended and were waited for
   */
  private record Entry(
      long pid, long parent, long started, String name, long ownTicks, long ticks) {}

  /**
   * Processor time used between two tables.
   *
   * @param byName whom to ask about it; need not add up to {@code ticks}
   */
  record Usage(long ticks, Map<String, Long> byName) {}

  private final Map<Long, Entry> foreign;

  private ProcessTable(Map<Long, Entry> foreign) {
    this.foreign = foreign;
  }

  /** Empty where there is no {@code /proc}, or one that does not know us. */
  static Optional<ProcessTable> under(Path root) {
    Path proc = root.resolve("proc");
    Optional<Entry> self = read(proc.resolve("self"));
    if (self.isEmpty()) {
      return Optional.empty();
    }
    Map<Long, Entry> all = new HashMap<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(proc, "[0-9]*")) {
      folders.forEach(folder -> read(folder).ifPresent(one -> all.put(one.pid(), one)));
    } catch (IOException | DirectoryIteratorException unreadable) {
      return Optional.empty();
    }
    Map<Long, Entry> foreign = new HashMap<>(all);
    foreign.values().removeIf(one -> descends(one, self.orElseThrow().pid(), all));
    return Optional.of(new ProcessTable(foreign));
  }

  /**
   * A process that ends hands its time on to the one that waits for it, so the sum over all grows
   * by what was used, whoever ended. Where nobody waits that time is lost; then at least the growth
   * of those that live is known.
   */
  Usage usageSince(ProcessTable earlier) {
    Map<Long, Long> handedOn = earlier.ticksOfEnded(this);
    Map<String, Long> byName = new HashMap<>();
    long living = 0;
    long all = sum() - earlier.sum();
    for (Entry now : foreign.values()) {
      Optional<Entry> before = earlier.same(now);
      long own = now.ownTicks() - before.map(Entry::ownTicks).orElse(0L);
      long withEnded =
          now.ticks() - before.map(Entry::ticks).orElse(0L) - handedOn.getOrDefault(now.pid(), 0L);
      living += own;
      byName.merge(now.name(), Math.max(own, withEnded), Long::sum);
    }
    return new Usage(Math.max(living, all), byName);
  }

  private long sum() {
    return foreign.values().stream().mapToLong(Entry::ticks).sum();
  }

  private Optional<Entry> same(Entry other) {
    return Optional.ofNullable(foreign.get(other.pid()))
        .filter(one -> one.started() == other.started());
  }

  /** What had been counted of the ended ones, by the nearest ancestor that lives on. */
  private Map<Long, Long> ticksOfEnded(ProcessTable later) {
    Map<Long, Long> ticks = new HashMap<>();
    for (Entry one : foreign.values()) {
      Set<Long> seen = new HashSet<>();
      Entry ancestor = one;
      while (ancestor != null && later.same(ancestor).isEmpty()) {
        ancestor = seen.add(ancestor.pid()) ? foreign.get(ancestor.parent()) : null;
      }
      if (ancestor != null && !ancestor.equals(one)) {
        ticks.merge(ancestor.pid(), one.ticks(), Long::sum);
      }
    }
    return ticks;
  }

  private static boolean descends(Entry one, long pid, Map<Long, Entry> all) {
    Set<Long> seen = new HashSet<>();
    Entry ancestor = one;
    while (ancestor != null && seen.add(ancestor.pid())) {
      if (ancestor.pid() == pid) {
        return true;
      }
      ancestor = all.get(ancestor.parent());
    }
    return false;
  }

  private static Optional<Entry> read(Path folder) {
    try {
      Matcher stat =
          STAT.matcher(Files.readString(folder.resolve("stat"), StandardCharsets.ISO_8859_1));
      return stat.matches() ? Optional.of(process(stat)) : Optional.empty();
    } catch (IOException ended) {
      return Optional.empty();
    }
  }

  private static Entry process(Matcher stat) {
    long own = number(stat, "user") + number(stat, "system");
    return new Entry(
        number(stat, "pid"),
        number(stat, "parent"),
        number(stat, "started"),
        bareName(stat.group("name")),
        own,
        own + number(stat, "childUser") + number(stat, "childSystem"));
  }

  private static long number(Matcher stat, String group) {
    return Long.parseLong(stat.group(group));
  }

  /** Neither a path nor an argument, should a process have put them there. */
  private static String bareName(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    String word = last.split("[ :=]", 2)[0].replaceAll("[^A-Za-z0-9._+-]", "?");
    return word.isEmpty() ? "?" : word;
  }
}
