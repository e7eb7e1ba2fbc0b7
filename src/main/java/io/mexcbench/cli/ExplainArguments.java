package io.mexcbench.cli;

import io.mexcbench.explain.Profiler;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Option;

/** Which benchmarks of a comparison are profiled anew to see what moved, and how. */
final class ExplainArguments {
  @Option(
      names = "--explain",
      defaultValue = "",
      paramLabel = "REGEX",
      description =
          "Profile these benchmarks of both as well, beside whatever REGRESSED: half a minute each,"
              + " five at most, of which the verdict knows nothing.")
  private String explain = "";

  @Option(names = "--no-explain", description = "Profile nothing.")
  private boolean isSilent;

  @Option(
      names = "--async-profiler",
      defaultValue = "",
      paramLabel = "LIBRARY",
      description =
          "Profile with this libasyncProfiler.so (default: JDK Flight Recorder, which samples less"
              + " often).")
  private String library = "";

  /** That regressed first, then those that were asked for. */
  List<BenchmarkKey> keys(Report report) {
    if (isSilent) {
      return List.of();
    }
    Optional<Pattern> asked = asked();
    return report.comparisons().stream()
        .filter(
            one ->
                one.verdict() == Verdict.REGRESSED
                    || asked.filter(it -> it.matcher(one.key().toString()).find()).isPresent())
        .map(Comparison::key)
        .distinct()
        .toList();
  }

  /** Refuses what cannot be meant, before anything is measured. */
  Profiler profiler() {
    asked();
    if (library.isBlank()) {
      return Profiler.of(Optional.empty());
    }
    Path path = Path.of(library.strip()).toAbsolutePath();
    if (!Files.isRegularFile(path)) {
      throw new UserFailure(
          ExitCode.USAGE,
          "--async-profiler: there is no file %s; name the libasyncProfiler.so of a release of"
                  .formatted(path)
              + " async-profiler");
    }
    return Profiler.of(Optional.of(path));
  }

  private Optional<Pattern> asked() {
    try {
      return explain.isBlank() ? Optional.empty() : Optional.of(Pattern.compile(explain.strip()));
    } catch (PatternSyntaxException e) {
      throw new UserFailure(
          ExitCode.USAGE, "--explain: " + e.getDescription() + " in \"" + explain + "\"", e);
    }
  }
}
