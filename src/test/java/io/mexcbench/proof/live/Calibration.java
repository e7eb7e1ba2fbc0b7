package io.mexcbench.proof.live;

import io.mexcbench.jmhjson.JmhJsonException;
import io.mexcbench.jmhjson.JmhReader;
import io.mexcbench.regression.LowScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds how many steps of extra work slow a benchmark by so much, by measuring it. */
record Calibration(Path project, Path jar, Path work) {
  private static final int FORKS = 6;

  /** Of a step, before anything is measured: two cycles. */
  private static final double NANOS_PER_STEP = 0.55;

  /** Steps for a slowdown of so many percent; measured once and then remembered. */
  int stepsFor(SlowPlace place, int percent)
      throws IOException, InterruptedException, JmhJsonException {
    Path known = work.resolve("steps").resolve(place.benchmark() + "-" + percent);
    if (!Files.exists(known)) {
      Files.createDirectories(known.getParent());
      Files.writeString(known, Integer.toString(measured(place, percent)));
    }
    return Integer.parseInt(Files.readString(known).strip());
  }

  /** A processor does some of the work beside the other, so a few tries are needed. */
  private int measured(SlowPlace place, int percent)
      throws IOException, InterruptedException, JmhJsonException {
    double before = nanos(place, jar);
    double wanted = percent / 100.0;
    SlowdownSearch search = new SlowdownSearch(wanted, wanted * before / NANOS_PER_STEP);
    Path slowed = work.resolve("tried.jar");
    while (!search.isDone()) {
      SlowedBuild.write(project, jar, place, search.next(), slowed);
      search.tried(nanos(place, slowed) / before - 1);
    }
    System.out.printf("%s takes %.1f ns; %s%n", place.benchmark(), before, search);
    return search.best();
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
