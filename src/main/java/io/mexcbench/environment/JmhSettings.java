package io.mexcbench.environment;

import java.util.Map;
import java.util.TreeMap;

/**
 * How strong the evidence of a run was meant to be.
 *
 * @param forks that every benchmark was given at least; a doubtful one may have got more
 */
public record JmhSettings(
    String jmhVersion, int forks, int warmupIterations, int measurementIterations) {

  Map<String, Object> toMap() {
    return new TreeMap<>(
        Map.of(
            "jmhVersion", jmhVersion,
            "forks", forks,
            "warmupIterations", warmupIterations,
            "measurementIterations", measurementIterations));
  }

  static JmhSettings from(Fields fields) throws EnvironmentException {
    JmhSettings settings =
        new JmhSettings(
            fields.text("jmhVersion"),
            fields.positiveInt("forks"),
            fields.count("warmupIterations"),
            fields.positiveInt("measurementIterations"));
    fields.refuseOthers();
    return settings;
  }
}
