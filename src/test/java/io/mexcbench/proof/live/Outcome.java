package io.mexcbench.proof.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.environment.ResultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What one run said.
 *
 * @param environment of the machine, as baselines are called
 * @param code the revision whose benchmarks were measured
 * @param benchmark that was slowed; empty where nothing was
 * @param verdict of the run
 * @param changePercent what was measured of the slowed benchmark's time
 * @param isFound whether the slowed benchmark is called slower
 * @param others that are called slower
 * @param unchanged how many benchmarks' times are
 * @param judged how many benchmarks' times were to be judged
 */
record Outcome(
    Part part,
    String environment,
    String code,
    String benchmark,
    String verdict,
    double changePercent,
    boolean isFound,
    List<String> others,
    int unchanged,
    int judged,
    long seconds) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String REPORT = "report.json";

  /** Reads the report in the only result folder below a folder. */
  static Outcome read(Part part, String benchmark, Path results, long seconds) throws IOException {
    Path folder = folder(results);
    JsonNode report = MAPPER.readTree(folder.resolve(REPORT).toFile());
    JsonNode environment = MAPPER.readTree(folder.resolve(ResultFiles.ENVIRONMENT).toFile());
    TreeSet<String> slower = new TreeSet<>();
    double change = 0;
    int unchanged = 0;
    int judged = 0;
    for (JsonNode one : report.get("comparisons")) {
      String name = shortName(one.get("benchmark").asText());
      boolean isTime = one.get("metric").asText().equals("time");
      String verdict = one.get("verdict").asText();
      if (verdict.equals("REGRESSED") && !one.get("metric").asText().equals("allocation")) {
        slower.add(name);
      }
      judged += isTime ? 1 : 0;
      unchanged += isTime && verdict.equals("UNCHANGED") ? 1 : 0;
      change = isTime && name.equals(benchmark) ? one.get("changePercent").asDouble() : change;
    }
    boolean isFound = slower.remove(benchmark);
    return new Outcome(
        part,
        environment.get("id").asText(),
        environment.get("gitRevision").asText(),
        benchmark,
        report.get("verdict").asText(),
        change,
        isFound,
        List.copyOf(slower),
        unchanged,
        judged,
        seconds);
  }

  private static Path folder(Path results) throws IOException {
    try (Stream<Path> folders = Files.list(results)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve(REPORT)))
          .findFirst()
          .orElseThrow(() -> new IOException("no report below " + results));
    }
  }

  private static String shortName(String benchmark) {
    String[] parts = benchmark.split("\\.", -1);
    return parts[parts.length - 2] + "." + parts[parts.length - 1];
  }
}
