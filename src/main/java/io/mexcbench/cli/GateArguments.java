package io.mexcbench.cli;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Report;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Option;

/**
 * What can be said to the gate on the command line, whatever it judges. A blank value counts as
 * none: Maven passes an unset property on as an empty option.
 */
final class GateArguments {
  enum Inconclusive {
    PASS,
    FAIL
  }

  enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }

  @Option(
      names = "--threshold",
      defaultValue = "",
      paramLabel = "PERCENT",
      description = "How much slower a benchmark may be, from 2 (default: 10).")
  private String threshold = "";

  @Option(
      names = "--include",
      defaultValue = "",
      paramLabel = "REGEX",
      description =
          "Only benchmarks in whose key it is found: name:mode:threads, then :param=value ...")
  private String include = "";

  @Option(
      names = "--inconclusive",
      defaultValue = "pass",
      paramLabel = "pass|fail",
      description = "Whether inconclusive is good enough (default: ${DEFAULT-VALUE}).")
  private Inconclusive inconclusive = Inconclusive.PASS;

  @Option(names = "--require-baseline", description = "Fail on whatever is not comparable.")
  private boolean isBaselineRequired;

  @Option(
      names = "--strict",
      description = "Fail where a benchmark is so much better that its baseline is stale.")
  private boolean isStrict;

  @Option(
      names = "--color",
      defaultValue = "auto",
      paramLabel = "auto|always|never",
      description = "auto: on a terminal without NO_COLOR (default: ${DEFAULT-VALUE}).")
  private Color color = Color.AUTO;

  Pattern include() {
    try {
      return Pattern.compile(include.strip());
    } catch (PatternSyntaxException e) {
      throw new UserFailure(
          ExitCode.USAGE, "--include: " + e.getDescription() + " in \"" + include + "\"", e);
    }
  }

  /** The same as a question to a key. */
  Predicate<BenchmarkKey> includes() {
    Pattern pattern = include();
    return key -> pattern.matcher(key.toString()).find();
  }

  OptionalDouble thresholdPercent() {
    if (threshold.isBlank()) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(Double.parseDouble(threshold.strip()));
    } catch (NumberFormatException e) {
      throw new UserFailure(
          ExitCode.USAGE, "--threshold: must be a percentage, got \"" + threshold + "\"", e);
    }
  }

  int exitCodeOf(Report report) {
    int code = ExitCode.of(report, isBaselineRequired, inconclusive == Inconclusive.FAIL);
    boolean isStale = BaselineDoubts.slack(report).isPresent();
    return code == ExitCode.PASS && isStrict && isStale ? ExitCode.NOT_JUDGED : code;
  }

  boolean isBaselineRequired() {
    return isBaselineRequired;
  }

  boolean isColored() {
    return switch (color) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> Terminal.isColored();
    };
  }
}
