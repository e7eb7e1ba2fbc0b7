package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.baseline.Baseline;
import io.mexcbench.baseline.BaselineException;
import io.mexcbench.baseline.Results;
import io.mexcbench.baseline.SampleRun;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.run.Judgement;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The gate asked in the middle of a run. */
class SuiteJudgeTest {
  private static final String CONTROL = "io.mexcbench.bench.control.ControlBenchmark.";
  private static final String BOOK = "a.b.BookBenchmark.apply";
  private static final String PARSE = "a.b.ParserBenchmark.parse";
  private static final String SIGN = "a.b.SignerBenchmark.sign";

  @TempDir Path folder;

  @BeforeEach
  void recordABaseline() throws Exception {
    new SampleRun(1)
        .with(BOOK, 200, 0)
        .with(PARSE, 100, 0)
        .with(SIGN, 300, 0)
        .writeTo(folder.resolve("before"));
  }

  @Test
  void unchangedBenchmarksAreDecided() throws Exception {
    assertThat(judge(new SampleRun(2).with(BOOK, 200, 0).with(PARSE, 100, 0).with(SIGN, 300, 0)))
        .isEqualTo(new Judgement(List.of(), List.of(), true));
  }

  @Test
  void slowerBenchmarksComeTheSlowestFirst() throws Exception {
    Judgement judgement =
        judge(new SampleRun(2).with(BOOK, 260, 0).with(PARSE, 160, 0).with(SIGN, 300, 0));

    assertThat(judgement.slower()).extracting(BenchmarkKey::benchmark).containsExactly(PARSE, BOOK);
    assertThat(judgement.undecided()).isEmpty();
  }

  @Test
  void moreAllocationNeedsNoFurtherForks() throws Exception {
    assertThat(judge(new SampleRun(2).with(BOOK, 200, 64).with(PARSE, 100, 0).with(SIGN, 300, 0)))
        .isEqualTo(new Judgement(List.of(), List.of(), true));
  }

  @Test
  void sentinelThatIsNotSeenIsTold() throws Exception {
    SampleRun blind = new SampleRun(2).with(BOOK, 200, 0).with(PARSE, 100, 0).with(SIGN, 300, 0);

    assertThat(judge(blind.with(CONTROL + "slowedWork", 400, 0)).doControlsHold()).isFalse();
  }

  private Judgement judge(SampleRun sample) throws Exception {
    Baseline run = Results.read(sample.writeTo(folder.resolve("now")));
    return new SuiteJudge(gate(run), key -> true)
        .judge(run.run().orElseThrow(), run.measurements());
  }

  private SuiteGate gate(Baseline run) throws BaselineException {
    BaselineArguments arguments = new BaselineArguments();
    new CommandLine(new Carrier(arguments))
        .parseArgs("--baseline=" + folder.resolve("before"), "--baselines=" + folder);
    return new SuiteGate(arguments, OptionalDouble.empty(), run.run().orElseThrow().environment());
  }

  /** Lets picocli fill the arguments as it does for a command. */
  @CommandLine.Command
  private static final class Carrier {
    @SuppressWarnings("UnusedVariable") // Read by picocli.
    @CommandLine.Mixin
    private final BaselineArguments arguments;

    private Carrier(BaselineArguments arguments) {
      this.arguments = arguments;
    }
  }
}
