package io.mexcbench.cli;

import static io.mexcbench.cli.HostileFile.changed;
import static io.mexcbench.cli.HostileFile.ofBytes;
import static io.mexcbench.cli.HostileFile.ofCommand;
import static io.mexcbench.cli.HostileFile.ofLink;
import static io.mexcbench.cli.HostileFile.ofText;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.mexcbench.jmhjson.JmhJsonFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Results of JMH that must not be believed. */
final class HostileJmhFiles {
  static final String NAME = "a.Parser.parse";

  private static final String BENCHMARK = "benchmark " + NAME;
  private static final String BODY =
      """
      {
        "jmhVersion": "1.37",
        "benchmark": "a.Parser.parse",
        "mode": "avgt",
        "threads": 1,
        "forks": 2,
        "measurementIterations": 3,
        "jvmArgs": ["-Xmx1g"],
        "params": {"levels": "20"},
        "primaryMetric": {
          "score": 2.5,
          "scoreError": 0.25,
          "scoreUnit": "ns/op",
          "rawData": [[2.25, 2.5, 2.75], [2.25, 2.5, 2.75]]
        },
        "secondaryMetrics": {
          "gc.alloc.rate.norm": {
            "score": 24.5, "scoreUnit": "B/op", "rawData": [[24, 24, 24], [25, 25, 25]]}
        }
      }""";
  private static final String FIRST = JmhJsonFixture.entry("a.Signer.sign", new double[] {7, 8});

  /** What the changes are made to: the gate takes it as it stands. */
  static final String GOOD = JmhJsonFixture.file(FIRST, BODY);

  /** What is replaced, by what, and the field that must be named. */
  private static final String CHANGES =
      """
      score is NaN | "score": 2.5, | "score": "NaN", | primaryMetric.score
      score is NaN without quotes | "score": 2.5, | "score": NaN, | primaryMetric.score
      score is -INF | "score": 2.5, | "score": "-INF", | primaryMetric.score
      score is +INF | "score": 2.5, | "score": "+INF", | primaryMetric.score
      score is Infinity | "score": 2.5, | "score": Infinity, | primaryMetric.score
      score of a huge exponent | "score": 2.5, | "score": 1e999, | primaryMetric.score
      score of a tiny exponent | "score": 2.5, | "score": 1e-999, | primaryMetric.score
      score beyond every unit | "score": 2.5, | "score": 1e300, | primaryMetric.score
      exponent beyond every number | "score": 2.5, | "score": 1e99999999999, | primaryMetric/score
      score is negative | "score": 2.5, | "score": -2.5, | primaryMetric.score
      score is zero | "score": 2.5, | "score": 0.0, | primaryMetric.score
      score is null | "score": 2.5, | "score": null, | primaryMetric.score
      score is missing | "score": 2.5, | | primaryMetric.score
      score is a text | "score": 2.5, | "score": "2.5", | primaryMetric.score
      score is an empty text | "score": 2.5, | "score": "", | primaryMetric.score
      score is there twice | "score": 2.5, | "score": 2.5, "score": 9, | /1/primaryMetric/score
      score is a hex number | "score": 2.5, | "score": 0x10, | /1/primaryMetric/score
      error is negative | "scoreError": 0.25 | "scoreError": -1 | primaryMetric.scoreError
      error is a text | "scoreError": 0.25 | "scoreError": "much" | primaryMetric.scoreError
      unit is unknown | "ns/op" | "parsecs/op" | primaryMetric.scoreUnit
      unit is at odds with the mode | "ns/op" | "ops/s" | primaryMetric.scoreUnit
      unit is missing | "scoreUnit": "ns/op", | | primaryMetric.scoreUnit
      mode is unknown | "mode": "avgt", "threads" | "mode": "fast", "threads" | mode
      mode is at odds with the unit | "mode": "avgt", "threads" | "mode": "thrpt", "threads" | primaryMetric.scoreUnit
      threads are zero | "threads": 1, "forks": 2 | "threads": 0, "forks": 2 | threads
      forks are not what raw data has | "forks": 2, | "forks": 5, | primaryMetric.rawData
      forks are a fraction | "forks": 2, | "forks": 2.9, | forks
      forks are negative | "forks": 2, | "forks": -2, | forks
      iterations are not what raw data has | "measurementIterations": 3 | "measurementIterations": 5 | primaryMetric.rawData[0]
      forks of different lengths | [2.25, 2.5, 2.75]] | [2.25, 2.5]] | primaryMetric.rawData[1]
      fork without iterations | [2.25, 2.5, 2.75]] | []] | primaryMetric.rawData[1]
      fork that is no array | [2.25, 2.5, 2.75]] | 2.5] | primaryMetric.rawData[1]
      iteration is NaN | 2.75]] | "NaN"]] | primaryMetric.rawData[1][2]
      iteration is zero | 2.75]] | 0]] | primaryMetric.rawData[1][2]
      iteration is null | 2.75]] | null]] | primaryMetric.rawData[1][2]
      allocation is negative | "score": 24.5 | "score": -24.5 | gc.alloc.rate.norm.score
      allocation of other forks | [[24, 24, 24], [25, 25, 25]] | [[24, 24, 24]] | gc.alloc.rate.norm.rawData
      params are no text | "levels": "20" | "levels": 20 | params.levels
      params are an array | {"levels": "20"} | ["levels"] | params
      primary metric is missing | "primaryMetric" | "other" | primaryMetric
      arguments are numbers | ["-Xmx1g"] | [1] | jvmArgs
      half a character in a value | "20" | "2\\ud800" | params/levels
      half a character in a name | "levels" | "\\udc00" | params
      """;

  private HostileJmhFiles() {}

  static List<HostileFile> all() {
    List<HostileFile> files = new ArrayList<>();
    CHANGES.lines().map(HostileJmhFiles::change).forEach(files::add);
    files.addAll(tooMuch());
    files.addAll(wholeTexts());
    files.addAll(bytes());
    files.addAll(noFiles());
    for (int part = 1; part < 20; part++) {
      String cut = GOOD.substring(0, GOOD.length() * part / 20);
      files.add(ofText("cut off after " + part + "/20", cut, "is not valid JSON"));
    }
    return files;
  }

  private static HostileFile change(String row) {
    String[] cells = row.split("\\|", -1);
    String good =
        GOOD.replace("\n  \"threads\"", " \"threads\"").replace("\n  \"forks\"", " \"forks\"");
    String from = cells[1].strip();
    String body = good.substring(good.indexOf(NAME));
    String to = body.replace(from, cells[2].strip());
    if (to.equals(body)) {
      throw new IllegalArgumentException("nothing to change for " + row);
    }
    return ofText(cells[0].strip(), good.replace(body, to), BENCHMARK, "field ", cells[3].strip());
  }

  private static List<HostileFile> tooMuch() {
    String deep = "[".repeat(900) + "]".repeat(900);
    String digits = "1".repeat(1_000_000);
    return List.of(
        changed(
            "unknown field 900 deep",
            GOOD,
            "\"params\"",
            "\"x\": " + deep + ", \"params\"",
            BENCHMARK,
            "field /1/x"),
        changed("number of a million digits", GOOD, "24.5", digits, BENCHMARK, "/score"),
        changed(
            "text of two million characters",
            GOOD,
            "\"20\"",
            "\"" + digits + digits + "\"",
            BENCHMARK,
            "/params/levels"),
        changed(
            "ten million values",
            GOOD,
            "[24, 24, 24]",
            "[" + "1,".repeat(10_000_000) + "1]",
            BENCHMARK,
            "/rawData/0"));
  }

  private static List<HostileFile> wholeTexts() {
    return List.of(
        ofText("empty file", "", "is empty"),
        ofText("blank file", " \n", "is empty"),
        ofText("no benchmark at all", "[ ]", "holds no benchmark"),
        ofText("object instead of an array", "{}", "must be an array"),
        ofText("null", "null", "must be an array"),
        ofText("array of numbers", "[1]", "entry 1"),
        ofText(
            "entry without a name",
            "[{\"mode\": \"avgt\", \"primaryMetric\": {}}]",
            "entry 1, field benchmark"),
        ofText(
            "environment instead of a result",
            "{\"schema\": 1, \"fingerprint\": {}}",
            "must be an array"),
        ofText("page of a proxy", "<html><body>404</body></html>", "is not valid JSON"),
        ofText("garbage behind the end", GOOD + "x", "is not valid JSON"),
        ofText("two documents", GOOD + GOOD, "is not valid JSON"),
        ofText("comment", "// 1\n" + GOOD, "is not valid JSON"),
        ofText("byte order mark", "\ufeff" + GOOD, "is not valid JSON"),
        ofText(
            "benchmark that is there twice",
            JmhJsonFixture.file(BODY, FIRST, BODY),
            BENCHMARK,
            "field benchmark"));
  }

  private static List<HostileFile> bytes() {
    byte[] packed = gzip(GOOD.getBytes(UTF_8));
    return List.of(
        ofBytes("Latin 1", GOOD.replace("20", "\u00b7").getBytes(ISO_8859_1), "is not UTF-8"),
        ofBytes("UTF-16", GOOD.getBytes(UTF_16), "is not UTF-8"),
        ofBytes(
            "surrogate in UTF-8",
            new byte[] {'[', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80},
            "is not UTF-8"),
        ofBytes(
            "gzip that was cut off", Arrays.copyOf(packed, packed.length / 2), "cannot be read"),
        ofBytes("gzip bomb", gzip(new byte[(64 << 20) + 1]), "unpacks to more than 64 MB"),
        new HostileFile(
            "larger than any run",
            path -> setLength(path.toString()),
            List.of("larger than 64 MB")));
  }

  private static List<HostileFile> noFiles() {
    return List.of(
        new HostileFile("folder", Files::createDirectory, List.of("jmh.json")),
        ofCommand("pipe that nobody writes to", "mkfifo", "not a file"),
        ofLink("link to itself", "jmh.json", "jmh.json"),
        ofLink("link to nothing", "nowhere", "does not exist"),
        ofLink("endless device", "/dev/zero", "not a file"),
        ofLink("file that cannot be read", "/proc/self/mem", "cannot be read"));
  }

  private static void setLength(String path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path, "rw")) {
      file.setLength((64L << 20) + 1);
    }
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
