package io.mexcbench.proof.live;

import io.mexcbench.jmhjson.JmhJsonException;
import io.mexcbench.jmhjson.JmhReader;
import io.mexcbench.regression.LowScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds how many steps of extra work slow a benchmark by a tenth, by measuring it. */
record Calibration(Path project, Path jar, Path work) {
  private static final int FORKS = 3;

  /** Of a step, before anything is measured: two cycles. */
  private static final double NANOS_PER_STEP = 0.55;

  private static final double TENTH = 0.1;

  /** Steps for a slowdown of ten percent; measured once and then remembered. */
  int stepsFor(SlowPlace place) throws IOException, InterruptedException, JmhJsonException {
    Path known = work.resolve("steps").resolve(place.benchmark());
    if (!Files.exists(known)) {
      Files.createDirectories(known.getParent());
      Files.writeString(known, Integer.toString(measured(place)));
    }
    return Integer.parseInt(Files.readString(known).strip());
  }

  private int measured(SlowPlace place) throws IOException, InterruptedException, JmhJsonException {
    double before = nanos(place, jar);
    int tried = Math.max(2, (int) Math.round(TENTH * before / NANOS_PER_STEP));
    Path slowed = work.resolve("tried.jar");
    SlowedBuild.write(project, jar, place, tried, slowed);
    double slowdown = nanos(place, slowed) / before - 1;
    int steps = Math.max(1, (int) Math.round(tried * TENTH / Math.max(slowdown, TENTH / 5)));
    System.out.printf(
        "%s: %d steps slow %.1f ns by %.1f %%, so %d are taken%n",
        place.benchmark(), tried, before, 100 * slowdown, steps);
    return steps;
  }

  private double nanos(SlowPlace place, Path from)
      throws IOException, InterruptedException, JmhJsonException {
    Path result = work.resolve("calibration.json");
    Launched.require(
        project,
        work.resolve("calibration.log"),
        List.of(
            LiveProof.JAVA,
            "-cp",
            from.toString(),
            "org.openjdk.jmh.Main",
            place.benchmark().replace(".", "\\.") + "$",
            "-f",
            Integer.toString(FORKS),
            "-rf",
            "json",
            "-rff",
            result.toString()));
    return JmhReader.read(result).get(0).forks().stream()
        .mapToDouble(LowScore::of)
        .average()
        .orElseThrow();
  }
}
