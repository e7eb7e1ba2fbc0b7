package io.mexcbench.cli;

import io.mexcbench.environment.FailureReason;
import io.mexcbench.environment.ResultFiles;
import io.mexcbench.report.daily.BenchmarkRun;
import io.mexcbench.report.daily.DailyReportException;
import io.mexcbench.report.daily.ReadRun;
import io.mexcbench.report.daily.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the runs of the benchmarks that began on a day, and the last one before it. */
final class DailyRuns {
  private static final DateTimeFormatter STARTED =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

  private final List<BenchmarkRun> onDay = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private Optional<BenchmarkRun> newestBefore = Optional.empty();

  private DailyRuns() {}

  static DailyRuns of(Path results, Window day) {
    DailyRuns runs = new DailyRuns();
    for (Path folder : runs.folders(results)) {
      runs.add(folder, day);
    }
    return runs;
  }

  private List<Path> folders(Path results) {
    if (!Files.isDirectory(results)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(results)) {
      return found
          .filter(one -> one.getFileName().toString().matches(ResultFiles.FOLDER_PATTERN))
          .sorted()
          .toList();
    } catch (IOException e) {
      notes.add(results + " cannot be listed: " + FailureReason.of(e));
      return List.of();
    }
  }

  private void add(Path folder, Window day) {
    Optional<Instant> started = started(folder.getFileName().toString());
    if (started.isEmpty() || !started.get().isBefore(day.to())) {
      return;
    }
    BenchmarkRun run = read(folder, started.get());
    if (day.contains(started.get())) {
      onDay.add(run);
    } else {
      newestBefore = Optional.of(run);
    }
  }

  private static Optional<Instant> started(String name) {
    try {
      String time = name.substring(0, name.indexOf('-'));
      return Optional.of(LocalDateTime.parse(time, STARTED).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private BenchmarkRun read(Path folder, Instant started) {
    String name = folder.getFileName().toString();
    Path report = folder.resolve(ReadRun.FILE);
    if (Files.exists(folder.resolve(ResultFiles.INCOMPLETE))) {
      return without(name, started, "INCOMPLETE");
    }
    if (!Files.exists(report)) {
      return without(name, started, "not judged");
    }
    try {
      return ReadRun.of(name, started, Files.readString(report));
    } catch (IOException e) {
      notes.add(report + " cannot be read: " + FailureReason.of(e));
    } catch (DailyReportException e) {
      notes.add(report + " cannot be used: " + e.getMessage());
    }
    return without(name, started, "unreadable");
  }

  private static BenchmarkRun without(String name, Instant started, String verdict) {
    return new BenchmarkRun(name, started, verdict, 0, List.of());
  }

  List<BenchmarkRun> onDay() {
    return onDay;
  }

  Optional<BenchmarkRun> newestBefore() {
    return newestBefore;
  }

  List<String> notes() {
    return notes;
  }
}
