package io.mexcbench.environment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The files of {@code /proc} and {@code /sys}; one that is missing or malformed says nothing. */
final class SystemFiles {
  /** Version 1 of control groups writes "no limit" as the largest multiple of the page size. */
  private static final long UNLIMITED_BYTES = 1L << 62;

  private static final int STEAL_COLUMN = 8;

  private final Path root;

  private SystemFiles(Path root) {
    this.root = root;
  }

  static SystemFiles under(Path root) {
    return new SystemFiles(root);
  }

  /** What {@code /proc/cpuinfo} says of its first processor. */
  Map<String, String> firstCpu() {
    Map<String, String> facts = new HashMap<>();
    for (String line : lines("proc/cpuinfo")) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        facts.putIfAbsent(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
      }
    }
    return facts;
  }

  /** How many processors the machine has, zero if it does not say. */
  int processors() {
    return (int)
        lines("proc/cpuinfo").stream().filter(line -> line.matches("processor\\s*:.*")).count();
  }

  Optional<String> kernel() {
    return firstLine("proc/sys/kernel/osrelease");
  }

  Optional<String> governor() {
    return firstLine("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor");
  }

  /** What the kernel reads the time from. */
  Optional<String> clockSource() {
    return firstLine("sys/devices/system/clocksource/clocksource0/current_clocksource");
  }

  OptionalLong memoryBytes() {
    return lines("proc/meminfo").stream()
        .filter(line -> line.startsWith("MemTotal:"))
        .map(line -> word(line, 1))
        .findFirst()
        .map(SystemFiles::whole)
        .filter(OptionalLong::isPresent)
        .map(kibibytes -> OptionalLong.of(kibibytes.getAsLong() << 10))
        .orElse(OptionalLong.empty());
  }

  OptionalDouble loadAverage() {
    return decimal(firstLine("proc/loadavg").map(line -> word(line, 0)).orElse(""));
  }

  OptionalLong stealTicks() {
    return whole(firstLine("proc/stat").map(line -> word(line, STEAL_COLUMN)).orElse(""));
  }

  OptionalLong memoryLimitBytes() {
    String limit =
        firstLine("sys/fs/cgroup/memory.max")
            .or(() -> firstLine("sys/fs/cgroup/memory/memory.limit_in_bytes"))
            .orElse("");
    OptionalLong bytes = whole(limit);
    return bytes.isPresent() && bytes.getAsLong() < UNLIMITED_BYTES ? bytes : OptionalLong.empty();
  }

  OptionalDouble cpuLimitCores() {
    String quotaAndPeriod =
        firstLine("sys/fs/cgroup/cpu.max")
            .orElseGet(
                () ->
                    firstLine("sys/fs/cgroup/cpu/cpu.cfs_quota_us").orElse("")
                        + " "
                        + firstLine("sys/fs/cgroup/cpu/cpu.cfs_period_us").orElse(""));
    OptionalLong quota = whole(word(quotaAndPeriod, 0));
    OptionalLong period = whole(word(quotaAndPeriod, 1));
    return quota.isPresent() && period.isPresent() && period.getAsLong() > 0
        ? OptionalDouble.of((double) quota.getAsLong() / period.getAsLong())
        : OptionalDouble.empty();
  }

  private Optional<String> firstLine(String file) {
    return lines(file).stream().findFirst().map(String::strip).filter(line -> !line.isEmpty());
  }

  private List<String> lines(String file) {
    try {
      return Files.readAllLines(root.resolve(file), StandardCharsets.ISO_8859_1);
    } catch (IOException notThere) {
      return List.of();
    }
  }

  private static String word(String line, int index) {
    String[] words = line.strip().split("\\s+", -1);
    return index < words.length ? words[index] : "";
  }

  /** A whole number, not negative. */
  private static OptionalLong whole(String text) {
    return text.matches("\\d{1,18}|9\\d{18}") && fitsLong(text)
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  private static boolean fitsLong(String digits) {
    return digits.length() < 19 || digits.compareTo(Long.toString(Long.MAX_VALUE)) <= 0;
  }

  private static OptionalDouble decimal(String text) {
    return text.matches("\\d{1,9}(\\.\\d{1,9})?")
        ? OptionalDouble.of(Double.parseDouble(text))
        : OptionalDouble.empty();
  }
}
