package io.mexcbench.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.report.Schemas;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a command answered, whose output may be a report in JSON. */
record Judged(int exitCode, String out, String err) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Judged of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        Main.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
    return new Judged(exitCode, out.toString(), err.toString());
  }

  String verdict() {
    return report().path("verdict").asText();
  }

  /** Of each benchmark's time, by the name of its method. */
  Map<String, String> times() {
    Map<String, String> verdicts = new TreeMap<>();
    for (JsonNode one : report().path("comparisons")) {
      if (one.path("metric").asText().equals("time")) {
        String name = one.path("benchmark").asText();
        String params = one.path("params").isEmpty() ? "" : one.path("params").toString();
        verdicts.put(
            name.substring(name.lastIndexOf('.') + 1) + params, one.path("verdict").asText());
      }
    }
    return verdicts;
  }

  /** Whether nothing is said of the change itself, whatever is said of the figures. */
  boolean isUnsuspicious() {
    return Stream.of("merge base", "the change", "the gate", "the result", "the candidate was")
        .noneMatch(said()::contains);
  }

  /** Every doubt that the report utters, of the run, its benchmarks and its controls. */
  String said() {
    JsonNode report = report();
    String warnings =
        report.findValues("warnings").stream()
            .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
            .map(one -> one.path("text").asText() + "; " + one.path("remedy").asText())
            .collect(Collectors.joining("\n"));
    String controls =
        StreamSupport.stream(report.path("controls").spliterator(), false)
            .filter(check -> !check.path("holds").asBoolean())
            .map(check -> check.path("text").asText())
            .collect(Collectors.joining("\n"));
    return warnings + "\n" + controls;
  }

  private JsonNode report() {
    try {
      Schemas.assertValid(out);
      return JSON.readTree(out);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no report: " + out + err, e);
    }
  }
}
