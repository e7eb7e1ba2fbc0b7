package io.mexcbench.proof;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One recorded session as a text file: lines of {@code #} that say where it comes from, then one
 * line a fork with the benchmark's key, its bytes per operation and its iterations in nanoseconds
 * per operation, separated by commas.
 *
 * <p>All of it is one system, whose benchmarks are told apart instead. Five significant digits are
 * kept: a hundredth of what the quietest benchmark scatters.
 */
final class SessionFile {
  private static final String SUFFIX = ".csv";
  private static final MathContext DIGITS = new MathContext(5);
  private static final int FIRST_ITERATION = 2;
  private static final Pattern ENVIRONMENT = Pattern.compile("# environment ([^,]+)(,.*)?");

  private SessionFile() {}

  /** The sessions of a folder, in the order of time. */
  static List<RecordedForks> readAll(Path folder) throws IOException {
    List<RecordedForks> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(SUFFIX)).sorted().toList()) {
        all.addAll(read(file));
      }
    }
    if (all.isEmpty()) {
      throw new IOException(folder + " holds no recorded session");
    }
    return all;
  }

  static List<RecordedForks> read(Path file) throws IOException {
    String session = String.valueOf(file.getFileName()).replace(SUFFIX, "");
    Map<String, List<double[]>> nanos = new LinkedHashMap<>();
    Map<String, List<Double>> bytes = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    String environment = environment(file, lines);
    for (String line : lines) {
      if (!line.startsWith("#")) {
        String[] fields = line.split(",", -1);
        if (fields.length <= FIRST_ITERATION) {
          throw new IOException(file + ": no iterations in \"" + line + "\"");
        }
        String[] iterations = Arrays.copyOfRange(fields, FIRST_ITERATION, fields.length);
        nanos
            .computeIfAbsent(fields[0], key -> new ArrayList<>())
            .add(Arrays.stream(iterations).mapToDouble(Double::parseDouble).toArray());
        bytes
            .computeIfAbsent(fields[0], key -> new ArrayList<>())
            .add(Double.parseDouble(fields[1]));
      }
    }
    return nanos.entrySet().stream()
        .map(
            entry ->
                RecordedForks.of(
                        entry.getKey(),
                        session,
                        entry.getKey(),
                        entry.getValue(),
                        bytes.get(entry.getKey()))
                    .recordedOn(environment))
        .toList();
  }

  private static String environment(Path file, List<String> lines) throws IOException {
    List<String> named =
        lines.stream()
            .map(ENVIRONMENT::matcher)
            .filter(Matcher::matches)
            .map(line -> line.group(1))
            .distinct()
            .toList();
    if (named.size() != 1) {
      throw new IOException(file + " is not of one environment: " + named);
    }
    return named.get(0);
  }

  /**
   * Writes {@code SESSION.csv}.
   *
   * @param origin what is said of the whole file, one line each
   */
  static Path write(Path folder, List<String> origin, List<RecordedForks> forks)
      throws IOException {
    StringBuilder text = new StringBuilder();
    origin.forEach(line -> text.append("# ").append(line).append('\n'));
    for (RecordedForks one : forks) {
      for (int fork = 0; fork < one.nanos().size(); fork++) {
        text.append(one.benchmark()).append(',').append(shortened(one.bytes().get(fork)));
        for (double nanos : one.nanos().get(fork)) {
          text.append(',').append(shortened(nanos));
        }
        text.append('\n');
      }
    }
    Files.createDirectories(folder);
    return Files.writeString(folder.resolve(forks.get(0).session() + SUFFIX), text);
  }

  private static String shortened(double value) {
    BigDecimal rounded = new BigDecimal(value).round(DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
