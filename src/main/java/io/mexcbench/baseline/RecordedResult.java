package io.mexcbench.baseline;

import io.mexcbench.environment.RunRecord;
import io.mexcbench.regression.JvmFacts;
import io.mexcbench.regression.Measurement;
import java.nio.file.Path;

/** The result of a run that was measured earlier, read to be judged. */
public final class RecordedResult {
  private RecordedResult() {}

  /**
   * Reads a run's folder.
   *
   * @throws BaselineException if the run did not end or measured nothing, if the folder is that of
   *     a baseline, or if its two files cannot be of one run
   */
  public static Baseline read(Path folder) throws BaselineException {
    return checked(Results.read(folder), folder.toString());
  }

  /**
   * The same of a result that is kept elsewhere.
   *
   * @param source names it in messages and reports
   * @param jmhJson what {@code jmh.json} would hold
   * @param environmentJson what {@code environment.json} would hold
   */
  public static Baseline of(String source, String jmhJson, String environmentJson)
      throws BaselineException {
    return checked(BaselineReader.pair(source, new BaselinePair(jmhJson, environmentJson)), source);
  }

  /** The record of a run as {@code environment.json} holds it, in one form. */
  public static String textOf(RunRecord run) {
    return EnvironmentJson.write(run);
  }

  private static Baseline checked(Baseline result, String folder) throws BaselineException {
    if (result.provenance().isPresent()) {
      throw new BaselineException(
          folder
              + " is a committed baseline and no result of a run; name the folder of a run"
              + " (are --baseline and --candidate mixed up?)");
    }
    RunRecord run = ResultCheck.requireMeasured(result, "be judged");
    for (Measurement one : result.measurements()) {
      requireSameJdk(result, run, one);
    }
    return result;
  }

  /** A record that was copied in would say that the figures are of another machine. */
  private static void requireSameJdk(Baseline result, RunRecord run, Measurement one)
      throws BaselineException {
    String stated = one.facts().getOrDefault(JvmFacts.JDK_VERSION, "");
    int recorded = run.environment().jdkFeature();
    if (!stated.isEmpty() && !stated.matches("(1\\.)?" + recorded + "(\\D.*)?")) {
      throw new BaselineException(
          "%s: environment.json says JDK %d and jmh.json says %s (%s), so they are not of one run;"
                  .formatted(result.source(), recorded, stated, one.key())
              + " restore both or run again");
    }
  }
}
