package io.mexcbench.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One process that measures, and what it prints: a name and its windows a line. */
final class LiveFork {
  /** Those of the benchmarks' forks, so that both baselines are of one environment. */
  static final List<String> FLAGS = List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC");

  private LiveFork() {}

  static String print(SortedMap<String, List<Double>> windows) {
    return windows.entrySet().stream().map(LiveFork::line).collect(Collectors.joining("\n"));
  }

  private static String line(Map.Entry<String, List<Double>> each) {
    return Stream.concat(
            Stream.of(each.getKey()), each.getValue().stream().map(value -> value.toString()))
        .collect(Collectors.joining(" "));
  }

  /** Runs this program in a process of its own, with these arguments. */
  static SortedMap<String, List<Double>> run(List<String> arguments) throws InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(
        List.of(
            "-Dbench.dieWithParent=true",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
    command.addAll(arguments);
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      try (BufferedReader lines = process.inputReader()) {
        SortedMap<String, List<Double>> windows = new TreeMap<>();
        lines
            .lines()
            .map(line -> List.of(line.split(" ", -1)))
            .forEach(words -> put(windows, words));
        int code = process.waitFor();
        if (code != ExitCode.PASS) {
          throw new UserFailure(
              ExitCode.NOT_JUDGED, "a process that was to measure ended with " + code);
        }
        return windows;
      } finally {
        process.destroy();
      }
    } catch (IOException e) {
      throw new UserFailure(
          ExitCode.NOT_JUDGED, "no process could be started to measure: " + e.getMessage(), e);
    }
  }

  private static void put(SortedMap<String, List<Double>> windows, List<String> words) {
    windows.put(words.get(0), words.stream().skip(1).map(Double::valueOf).toList());
  }
}
