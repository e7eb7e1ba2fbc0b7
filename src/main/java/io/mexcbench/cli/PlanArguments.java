package io.mexcbench.cli;

import io.mexcbench.run.BenchmarkSet;
import io.mexcbench.run.Preset;
import io.mexcbench.run.RunPlan;
import java.nio.file.Path;
import java.util.regex.Pattern;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a comparison of revisions is to measure, and where it leaves its files. */
final class PlanArguments {
  @Option(
      names = "--preset",
      defaultValue = "ci",
      description = "How much evidence: quick, ci or full (default: ${DEFAULT-VALUE}).")
  private Preset preset = Preset.CI;

  @Option(
      names = "--set",
      defaultValue = "gate",
      description = "Which benchmarks: gate, all or slowdowns (default: ${DEFAULT-VALUE}).")
  private BenchmarkSet set = BenchmarkSet.GATE;

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      defaultValue = "",
      description =
          "Begin no round that would end later, such as 15m or 90s; builds and a bisection do not"
              + " count.")
  private String budget = "";

  @Mixin private ResultPlace results = new ResultPlace();

  Path results() {
    return results.path();
  }

  /** What is asked for, if it can be judged. */
  RunPlan plan(Pattern include) {
    if (!preset.isJudged() || set == BenchmarkSet.PEERS) {
      throw new UserFailure(
          ExitCode.USAGE,
          preset.isJudged()
              ? "--set peers: the peers are no part of a build; choose gate, all or slowdowns"
              : "--preset smoke judges nothing; choose quick, ci or full");
    }
    return new RunPlan(preset, set, include, preset.forks(), Budget.of(budget, preset));
  }
}
