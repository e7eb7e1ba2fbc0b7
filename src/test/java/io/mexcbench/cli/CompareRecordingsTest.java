package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mexcbench.report.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Foreign results, ten forks a benchmark, split into halves: as they are, and one half slowed. */
@Tag("recordings")
class CompareRecordingsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int FORKS = 10;
  private static final double SLOWDOWN = 1.5;

  @TempDir private Path folder;

  @Test
  void equalHalvesPassAndASlowedHalfIsFound() throws IOException {
    int files = 0;
    int passed = 0;
    int failed = 0;
    int benchmarks = 0;
    int unchanged = 0;
    int found = 0;
    for (Path file : recordings()) {
      JsonNode results = read(file);
      List<Integer> forks = shuffled(files++);
      Path baseline = write(results, forks.subList(0, FORKS / 2), 1);
      passed += compare(baseline, write(results, forks.subList(FORKS / 2, FORKS), 1)) == 0 ? 1 : 0;
      unchanged += count("UNCHANGED");
      failed +=
          compare(baseline, write(results, forks.subList(FORKS / 2, FORKS), SLOWDOWN)) == 1 ? 1 : 0;
      found += count("REGRESSED");
      benchmarks += results.size();
    }
    System.out.printf(
        "recordings: %d files, %d benchmarks; equal halves: %d pass, %d unchanged;"
            + " slowed by half: %d fail, %d regressed%n",
        files, benchmarks, passed, unchanged, failed, found);

    assertThat(files).isPositive();
    assertThat(failed).isEqualTo(files);
    assertThat(found).isGreaterThan(benchmarks * 9 / 10);
    // The promise is one false alarm in twenty files.
    assertThat(files - passed).isLessThanOrEqualTo(1 + files / 20);
  }

  private static List<Path> recordings() throws IOException {
    Path all = Path.of(System.getProperty("mexcbench.recordings"), "jmh-corpus");
    try (Stream<Path> files = Files.list(all)) {
      return files.filter(file -> file.toString().endsWith(".json.gz")).sorted().toList();
    }
  }

  private static JsonNode read(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return MAPPER.readTree(in);
    }
  }

  private static List<Integer> shuffled(int seed) {
    List<Integer> forks = new ArrayList<>(IntStream.range(0, FORKS).boxed().toList());
    Collections.shuffle(forks, new Random(seed));
    return forks;
  }

  private Path write(JsonNode results, List<Integer> forks, double factor) throws IOException {
    JsonNode copy = results.deepCopy();
    for (JsonNode entry : copy) {
      ((ObjectNode) entry).put("forks", forks.size());
      ObjectNode metric = (ObjectNode) entry.get("primaryMetric");
      JsonNode raw = metric.get("rawData");
      ArrayNode kept = metric.putArray("rawData");
      for (int fork : forks) {
        ArrayNode iterations = kept.addArray();
        raw.get(fork).forEach(value -> iterations.add(value.doubleValue() * factor));
      }
    }
    Path file = Files.createTempFile(folder, "half", ".json");
    MAPPER.writeValue(file.toFile(), copy);
    return file;
  }

  private int compare(Path baseline, Path candidate) throws IOException {
    StringWriter out = new StringWriter();
    int exitCode =
        Main.commandLine()
            .setOut(new PrintWriter(out))
            .execute(
                "compare", "--baseline=" + baseline, "--candidate=" + candidate, "--format=json");
    Schemas.assertValid(out.toString());
    Files.writeString(folder.resolve("report.json"), out.toString());
    return exitCode;
  }

  /** In the last report. */
  private int count(String verdict) throws IOException {
    JsonNode report = MAPPER.readTree(folder.resolve("report.json").toFile());
    int count = 0;
    for (JsonNode comparison : report.get("comparisons")) {
      count += comparison.get("verdict").asText().equals(verdict) ? 1 : 0;
    }
    return count;
  }
}
