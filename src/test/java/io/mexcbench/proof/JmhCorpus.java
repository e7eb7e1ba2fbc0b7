package io.mexcbench.proof;

import io.mexcbench.jmhjson.JmhJsonException;
import io.mexcbench.jmhjson.JmhReader;
import io.mexcbench.regression.Measurement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Recorded runs of other people's systems: compressed JMH JSON, one file a system, ten forks of 100
 * iterations of 100 ms each, the first five seconds of each fork left out.
 */
final class JmhCorpus {
  private static final String SUFFIX = ".json.gz";

  /** Five seconds of each fork. */
  private static final int ITERATIONS = 50;

  private static final double NANOS_PER_SECOND = 1e9;

  private JmhCorpus() {}

  static List<RecordedForks> read(Path folder) throws IOException, JmhJsonException {
    List<RecordedForks> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(SUFFIX)).sorted().toList()) {
        String system = String.valueOf(file.getFileName()).replace(SUFFIX, "");
        for (Measurement one : JmhReader.parse(text(file), file.toString())) {
          all.add(forks(system, one));
        }
      }
    }
    return all;
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static RecordedForks forks(String system, Measurement one) {
    if (!one.unit().equals("s/op")) {
      throw new IllegalArgumentException(one.key() + " is measured in " + one.unit());
    }
    return RecordedForks.of(
        system,
        "",
        one.key().toString(),
        one.forks().stream()
            .map(fork -> Arrays.stream(fork).limit(ITERATIONS).map(x -> x * NANOS_PER_SECOND))
            .map(fork -> fork.toArray())
            .toList(),
        List.of());
  }
}
