package io.mexcbench.cli;

import io.mexcbench.load.pace.HdrLogs;
import io.mexcbench.run.ResultFolder;
import io.mexcbench.run.RunException;
import io.mexcbench.run.ShardMerge;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the results of shards together. */
@Command(
    name = "merge",
    description = {
      "Puts the results of all shards of a run together into one result, which \"compare\" judges"
          + " like that of one run.",
      "The shards must be of one revision, corpus, preset and set, each there once, measured on"
          + " machines of one type that were equally fast.",
      "Of logs of histograms (*.hdr), which load tests leave, it says the percentiles of all together."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:the shards were merged",
      " 2:they are not the shards of one run; the message names what differs or is missing",
      "70:internal error"
    },
    footerHeading = "%nExample:%n",
    footer = "  java -jar benchmarks.jar merge shards/*")
final class MergeCommand implements Callable<Integer> {
  private static final String HDR = ".hdr";

  @Parameters(
      paramLabel = "RESULT",
      arity = "1..*",
      description = "The folders that run --shard has left, in any order; or *.hdr.")
  private List<Path> folders = List.of();

  @Mixin private ResultPlace results = new ResultPlace();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (folders.stream().allMatch(each -> each.toString().endsWith(HDR))) {
      return mergeHistograms();
    }
    try {
      ShardMerge merge = ShardMerge.of(folders);
      ResultFolder folder =
          merge.write(results.path(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
      spec.commandLine()
          .getOut()
          .printf(
              "Merged %d shards with %d benchmarks (controls included). Result: %s%n"
                  + "Next: scripts/compare --candidate %3$s%n",
              folders.size(), merge.benchmarks(), folder.path());
      return ExitCode.PASS;
    } catch (RunException e) {
      throw new UserFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }

  /** What several generators measured at the same time, each in a process of its own. */
  private int mergeHistograms() {
    try {
      Histogram sum = HdrLogs.sum(folders);
      spec.commandLine()
          .getOut()
          .printf("Merged %d logs with %d samples%n", folders.size(), sum.getTotalCount());
      LoadRun.percentiles(sum, sum)
          .forEach(
              each ->
                  spec.commandLine()
                      .getOut()
                      .println(
                          LoadText.text("p%s %.3f ms", each.percent(), each.responseMillis())));
      return ExitCode.PASS;
    } catch (IOException e) {
      throw new UserFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }
}
