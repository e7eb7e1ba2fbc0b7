package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.baseline.Baseline;
import io.mexcbench.baseline.BaselineException;
import io.mexcbench.baseline.Results;
import io.mexcbench.baseline.SampleRun;
import io.mexcbench.environment.Environment;
import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Metric;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.RunVerdict;
import io.mexcbench.regression.Verdict;
import io.mexcbench.regression.Warning;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A run of the suite beside the baselines that there are. */
class SuiteGateTest {
  private static final String PARSE = "a.b.ParserBenchmark.parse";
  private static final String SIGN = "a.b.SignerBenchmark.sign";

  @TempDir Path folder;

  @BeforeEach
  void recordABaseline() throws IOException {
    String result =
        new SampleRun(1)
            .with(PARSE, 100, 0)
            .with(SIGN, 300, 0)
            .writeTo(folder.resolve("first"))
            .toString();
    int exit =
        Main.commandLine()
            .execute(
                "baseline",
                "update",
                "--reason=first",
                "--result=" + result,
                "--baselines=" + folder.resolve("baselines"));
    assertThat(exit).isZero();
  }

  @Test
  void timeIsJudgedOnTheMachineOfTheBaseline() throws Exception {
    Baseline run = run(new SampleRun(2).with(PARSE, 130, 0).with(SIGN, 300, 0));
    Report report = judge(environment(run), run);

    assertThat(report.verdict()).isEqualTo(RunVerdict.REGRESSED);
    assertThat(verdicts(report, Metric.TIME))
        .isEqualTo(Map.of(PARSE, Verdict.REGRESSED, SIGN, Verdict.UNCHANGED));
  }

  @Test
  void anotherProcessorHasItsAllocationJudgedAndNotItsTime() throws Exception {
    Baseline run = run(new SampleRun(2).with(PARSE, 130, 24).with(SIGN, 300, 0));
    Report report = judge(withCpu(environment(run), "Another CPU", 17), run);

    assertThat(report.verdict()).isEqualTo(RunVerdict.REGRESSED);
    assertThat(verdicts(report, Metric.TIME).values()).containsOnly(Verdict.INCOMPARABLE);
    assertThat(verdicts(report, Metric.ALLOCATION))
        .isEqualTo(Map.of(PARSE, Verdict.REGRESSED, SIGN, Verdict.UNCHANGED));
    assertThat(texts(report)).anyMatch(text -> text.startsWith("time was not judged"));
  }

  @Test
  void anotherJdkHasNothingJudgedAndIsToldBothWaysOn() throws Exception {
    Baseline run = run(new SampleRun(2).with(PARSE, 130, 24).with(SIGN, 300, 0));
    SuiteGate gate = gate(withCpu(environment(run), "Another CPU", 25));
    Report report = gate.judge(run, key -> true);

    assertThat(gate.hasBaseline()).isFalse();
    assertThat(report.verdict()).isEqualTo(RunVerdict.INCOMPARABLE);
    assertThat(report.warnings())
        .filteredOn(warning -> warning.text().startsWith("time was not judged"))
        .singleElement()
        .satisfies(
            warning ->
                assertThat(warning.remedy())
                    .contains("scripts/update-baselines", "scripts/compare"));
  }

  @Test
  void benchmarkThatVanishedFailsOnlyIfItWasAskedFor() throws Exception {
    Baseline run = run(new SampleRun(2).with(PARSE, 100, 0));
    SuiteGate gate = gate(environment(run));

    assertThat(gate.judge(run, key -> true).verdict()).isEqualTo(RunVerdict.REGRESSED);
    assertThat(gate.judge(run, key -> key.benchmark().equals(PARSE)).verdict())
        .isEqualTo(RunVerdict.PASS);
  }

  @Test
  void whatIsDoubtfulOfTheBaselineItselfIsSaid() throws Exception {
    Baseline run = run(new SampleRun(2).with(PARSE, 80, 0).with(SIGN, 300, 0));
    Report report = judge(environment(run), run);

    assertThat(report.verdict()).isEqualTo(RunVerdict.PASS);
    assertThat(texts(report))
        .contains(
            "the baseline has a single session: how far this machine drifts between sessions is"
                + " assumed (1.5 %), not measured")
        .anyMatch(
            text -> text.startsWith("the baseline is stale: ParserBenchmark.parse (-20.0 % time)"));
  }

  private Baseline run(SampleRun sample) throws IOException, BaselineException {
    return Results.read(sample.writeTo(folder.resolve("second")));
  }

  private Report judge(Environment environment, Baseline run) throws BaselineException {
    return gate(environment).judge(run, key -> true);
  }

  private SuiteGate gate(Environment environment) throws BaselineException {
    BaselineArguments arguments = new BaselineArguments();
    new CommandLine(new Carrier(arguments)).parseArgs("--baselines=" + folder.resolve("baselines"));
    return new SuiteGate(arguments, OptionalDouble.empty(), environment);
  }

  private static Environment environment(Baseline run) {
    return run.run().orElseThrow().environment();
  }

  private static Environment withCpu(Environment one, String cpu, int jdk) {
    return new Environment(
        one.architecture(),
        cpu,
        one.cores(),
        one.os(),
        jdk,
        one.jdkVendor(),
        one.collector(),
        one.vmFlags());
  }

  private static Map<String, Verdict> verdicts(Report report, Metric metric) {
    return report.comparisons().stream()
        .filter(one -> one.metric() == metric)
        .collect(Collectors.toMap(one -> one.key().benchmark(), Comparison::verdict));
  }

  private static List<String> texts(Report report) {
    return report.warnings().stream().map(Warning::text).toList();
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
