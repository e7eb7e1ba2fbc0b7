package io.mexcbench.cli;

import static io.mexcbench.cli.HostileFile.changed;
import static io.mexcbench.cli.HostileFile.ofBytes;
import static io.mexcbench.cli.HostileFile.ofCommand;
import static io.mexcbench.cli.HostileFile.ofLink;
import static io.mexcbench.cli.HostileFile.ofText;
import static java.nio.charset.StandardCharsets.UTF_16;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Records of a run and thresholds that must not be believed. */
final class HostileRecords {
  static final String GOOD_THRESHOLDS =
      """
      {
        "schema": 1,
        "thresholdPercent": 10,
        "overrides": [{"keys": "Parser", "percent": 20, "reason": "it scatters"}]
      }
      """;

  /** What is replaced, by what, and what must be named. */
  private static final String OF_RECORD =
      """
      schema of tomorrow | "schema": 1 | "schema": 2 | schema
      schema is a text | "schema": 1 | "schema": "1" | schema
      id of another machine | "id": "amd64 | "id": "arm64 | id
      field that nobody knows | "dirty": false | "dirty": false, "trusted": true | trusted
      claim is a text | "complete": true | "complete": "yes" | complete
      cores are negative | "cores": 2 | "cores": -2 | fingerprint.cores
      cores are a fraction | "cores": 2 | "cores": 2.5 | fingerprint.cores
      load is no number | "loadAverage": 0.25 | "loadAverage": NaN | machine.loadAverage
      load without end | "loadAverage": 0.25 | "loadAverage": 1e999 | machine.loadAverage
      field that is there twice | "dirty": false | "dirty": false, "dirty": true | /dirty
      session of no forks | "forks": 5 } ] | "forks": 0 } ] | sessions[0].forks
      session at no time | 2026-01-31T08:15:00Z | yesterday | sessions[0].date
      no session | [ { "date": "2026-01-31T08:15:00Z", "firstFork": 0, "forks": 5 } ] | [] | sessions
      session that does not begin at the first fork | "firstFork": 0 | "firstFork": 1 | benchmark a.Parser.parse:avgt:1, field sessions
      sessions that do not add up | } ] | }, {"date": "2026-02-01T00:00:00Z", "firstFork": 5, "forks": 5} ] | benchmark a.Parser.parse:avgt:1, field sessions
      sessions out of order | } ] | }, {"date": "2026-02-01T00:00:00Z", "firstFork": 0, "forks": 5} ] | benchmark a.Parser.parse:avgt:1, field sessions
      looks that do not ascend | "id" | "looks": [3, 10, 5], "id" | field looks
      look at no fork | "id" | "looks": [0, 3], "id" | field looks
      looks are texts | "id" | "looks": ["3"], "id" | looks
      confirmed from beyond the forks | "id" | "confirmedFrom": {"a.Parser.parse:avgt:1": 5}, "id" | benchmark a.Parser.parse:avgt:1, field confirmedFrom.a.Parser.parse:avgt:1
      confirmed from the first fork | "id" | "confirmedFrom": {"a.Parser.parse:avgt:1": 0}, "id" | benchmark a.Parser.parse:avgt:1, field confirmedFrom.a.Parser.parse:avgt:1
      confirmed what was not measured | "id" | "confirmedFrom": {"a.B.c:avgt:1": 2}, "id" | benchmark a.B.c:avgt:1, field confirmedFrom.a.B.c:avgt:1
      hash is a number | "corpusHash": "c0ffee" | "corpusHash": 12648430 | corpusHash
      class hash is null | "a.Parser": "aa" | "a.Parser": null | classHashes.a.Parser
      half a character | "preset": "ci" | "preset": "c\\ud83d" | field /preset
      """;

  private static final String OF_THRESHOLDS =
      """
      no schema | "schema": 1, | | schema
      another schema | "schema": 1 | "schema": 2 | schema
      field that nobody knows | "schema": 1 | "schema": 1, "gate": "off" | gate
      threshold is a text | : 10 | : "10" | thresholdPercent
      threshold is NaN | : 10 | : NaN | thresholdPercent
      threshold without end | : 10 | : 1e999 | thresholdPercent
      threshold of everything | : 10 | : 100000 | thresholdPercent
      threshold that is negative | : 10 | : -10 | thresholdPercent
      threshold that is there twice | : 10 | : 10, "thresholdPercent": 99 | /thresholdPercent
      override of everything | 20 | 1001 | overrides[0].percent
      override without a reason | , "reason": "it scatters" | | overrides[0]
      override that is no pattern | "Parser" | "(" | overrides[0].keys
      override whose pattern is a number | "Parser" | 7 | overrides[0].keys
      overrides are an object | [{"keys": "Parser", "percent": 20, "reason": "it scatters"}] | {} | overrides
      """;

  private HostileRecords() {}

  /**
   * Records.
   *
   * @param good of a run that measured {@code a.Parser.parse} in five forks, in one session
   */
  static List<HostileFile> ofRecord(String good) {
    String spaced = good.replaceAll("\\s+", " ");
    List<HostileFile> files = changes(OF_RECORD, spaced);
    files.addAll(anyJson(good));
    files.add(ofText("array instead of an object", "[]", "not a JSON object"));
    files.add(ofText("result instead of a record", HostileJmhFiles.GOOD, "not a JSON object"));
    for (int part = 1; part < 20; part++) {
      String cut = good.substring(0, good.length() * part / 20);
      files.add(ofText("cut off after " + part + "/20", cut, "is not valid JSON"));
    }
    return files;
  }

  static List<HostileFile> ofThresholds() {
    List<HostileFile> files = changes(OF_THRESHOLDS, GOOD_THRESHOLDS);
    files.addAll(anyJson(GOOD_THRESHOLDS));
    files.add(ofText("array instead of an object", "[]", "must be an object"));
    return files;
  }

  private static List<HostileFile> anyJson(String good) {
    String deep = "{\"x\":".repeat(900);
    return List.of(
        ofText("empty file", "", ": "),
        ofText("garbage behind the end", good + "x", "is not valid JSON"),
        ofText("two documents", good + good, "is not valid JSON"),
        ofText("900 objects deep", deep, "is not valid JSON", "/x/x"),
        changed("number of a million digits", good, "1", "1".repeat(1_000_000), "not valid JSON"),
        ofBytes("UTF-16", good.getBytes(UTF_16), "not UTF-8"),
        new HostileFile("folder", Files::createDirectory, List.of("not a file")),
        ofCommand("pipe that nobody writes to", "mkfifo", "not a file"),
        ofLink("endless device", "/dev/zero", "not a file"),
        ofLink("file that cannot be read", "/proc/self/mem", "cannot be read"));
  }

  private static List<HostileFile> changes(String table, String good) {
    List<HostileFile> files = new ArrayList<>();
    for (String row : table.lines().toList()) {
      String[] cells = row.split("\\|", -1);
      files.add(
          changed(cells[0].strip(), good, cells[1].strip(), cells[2].strip(), cells[3].strip()));
    }
    return files;
  }
}
