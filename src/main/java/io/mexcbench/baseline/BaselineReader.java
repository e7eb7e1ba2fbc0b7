package io.mexcbench.baseline;

import static io.mexcbench.environment.ResultFiles.ENVIRONMENT;
import static io.mexcbench.environment.ResultFiles.INCOMPLETE;
import static io.mexcbench.environment.ResultFiles.JMH;

import io.mexcbench.environment.DiskSteps;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.jmhjson.JmhJsonException;
import io.mexcbench.jmhjson.JmhReader;
import io.mexcbench.regression.Measurement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Turns files into measurements and what is known of them. */
final class BaselineReader {
  private BaselineReader() {}

  /** A result's folder, or one baseline's, named itself. */
  static Baseline folder(Path path) throws BaselineException {
    if (Files.exists(path.resolve(INCOMPLETE))) {
      throw new BaselineException(
          path + " is the result of a run that did not end; run again, or resume it");
    }
    if (!Files.exists(path.resolve(ENVIRONMENT))) {
      return loneFile(path.resolve(JMH));
    }
    Path absolute = path.toAbsolutePath().normalize();
    PairFolder pairs = new PairFolder(absolute.getParent(), new DiskSteps());
    Optional<BaselinePair> pair = pairs.read(absolute.getFileName().toString());
    return pair(path.toString(), pair.orElseThrow());
  }

  static Baseline loneFile(Path file) throws BaselineException {
    try {
      return new Baseline(
          file.toString(),
          Optional.empty(),
          JmhReader.read(file),
          Optional.empty(),
          Optional.empty());
    } catch (JmhJsonException wrong) {
      throw new BaselineException(wrong.getMessage(), wrong);
    }
  }

  static Baseline pair(String source, BaselinePair pair) throws BaselineException {
    return known(
        source,
        pair.jmhJson(),
        EnvironmentJson.readRun(pair.environmentJson(), source),
        EnvironmentJson.readProvenance(pair.environmentJson(), source));
  }

  /** Measurements with the record of the runs that they come from. */
  static Baseline known(
      String source, String jmhJson, RunRecord run, Optional<Provenance> provenance)
      throws BaselineException {
    try {
      List<Measurement> measurements = JmhReader.parse(jmhJson, source + "/" + JMH);
      RecordCheck.require(source, run, measurements);
      return new Baseline(
          source,
          Optional.of(jmhJson),
          SessionLayout.marked(source, run, measurements),
          Optional.of(run),
          provenance);
    } catch (JmhJsonException wrong) {
      throw new BaselineException(wrong.getMessage(), wrong);
    }
  }
}
