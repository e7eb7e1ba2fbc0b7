package io.mexcbench.jmhjson;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** JMH's result JSON as text, for tests. */
public final class JmhJsonFixture {
  private JmhJsonFixture() {}

  public static String file(String... entries) {
    return "[\n" + String.join(",\n", entries) + "\n]\n";
  }

  /** An average time with the fields that are required, and raw data. */
  public static String entry(String benchmark, double[]... forks) {
    return entry(benchmark, "avgt", "ns/op", "", forks);
  }

  /**
   * An entry.
   *
   * @param more further fields, each with a comma behind it
   */
  public static String entry(
      String benchmark, String mode, String unit, String more, double[]... forks) {
    return String.format(
        Locale.ROOT,
        """
        {
          "jmhVersion": "1.37",
          "benchmark": "%s",
          "mode": "%s",
          "threads": 1,
          "forks": %d,
          %s
          "primaryMetric": {
            "score": %s,
            "scoreError": "NaN",
            "scoreUnit": "%s",
            "rawData": %s
          },
          "secondaryMetrics": {}
        }""",
        benchmark,
        mode,
        forks.length,
        more,
        forks[0][0],
        unit,
        array(forks));
  }

  /** Five steady forks of five iterations around a centre. */
  public static double[][] steady(double centre) {
    return IntStream.range(0, 5)
        .mapToObj(
            fork ->
                IntStream.range(0, 5)
                    .mapToDouble(i -> centre * (1 + 0.002 * fork + 0.001 * i))
                    .toArray())
        .toArray(double[][]::new);
  }

  private static String array(double[][] forks) {
    List<String> texts = Arrays.stream(forks).map(Arrays::toString).toList();
    return texts.stream().collect(Collectors.joining(", ", "[", "]"));
  }
}
