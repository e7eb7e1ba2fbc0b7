package io.mexcbench.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.corpus.Recorded.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
  private static final String DEPTH =
      "1000000 {\"stream\":\"a@depth\",\"data\":{\"e\":\"depthUpdate\",\"E\":1150,\"s\":\"AUSDT\","
          + "\"U\":11,\"u\":14,\"b\":[[\"10.50000000\",\"0.00000000\"]],"
          + "\"a\":[[\"11.00000000\",\"2.50000000\"],[\"12.00000000\",\"100.00000000\"]]}}";
  private static final String QUOTE =
      "2000000 {\"stream\":\"a@bookTicker\",\"data\":{\"u\":15,\"s\":\"AUSDT\","
          + "\"b\":\"10.40000000\",\"B\":\"1.00000000\",\"a\":\"11.00000000\",\"A\":\"2.5\"}}";

  @TempDir Path folder;

  @Test
  void framesComeOutAsTheirBytes() throws Exception {
    byte[] frame = Corpus.standard().spotDeals()[3];
    write(
        "frames.jsonl",
        "{\"id\":\"x\",\"hex\":\"" + HexFormat.of().formatHex(frame) + "\",\"localNanos\":5}",
        "",
        "{\"channel\":\"pong\",\"raw\":\"{\\\"channel\\\":\\\"pong\\\"}\"}");
    assertThat(read("frames.jsonl"))
        .usingRecursiveFieldByFieldElementComparator()
        .isEqualTo(
            List.of(
                new Recorded(5, Kind.BINARY, frame),
                new Recorded(0, Kind.TEXT, utf8("{\"channel\":\"pong\"}"))));
  }

  @Test
  void folderIsReadInTheOrderOfItsPaths() throws Exception {
    Files.createDirectory(folder.resolve("b"));
    write("b/z.jsonl", "{\"raw\":\"3\"}");
    writeGzip("a.jsonl.gz", "{\"raw\":\"1\"}\n{\"raw\":\"2\"}\n");
    write("notes.txt", "not a recording");
    assertThat(read("").stream().map(recorded -> text(recorded.payload())))
        .containsExactly("1", "2", "3");
  }

  @Test
  void linesWithoutAMessageAreCounted() throws Exception {
    write("a.jsonl", "{\"id\":1}", "7 {\"data\":{\"e\":\"aggTrade\",\"E\":1}}", "{\"raw\":\"1\"}");
    try (Replay replay = Replay.of(folder)) {
      assertThat(text(replay.next().orElseThrow().payload())).isEqualTo("1");
      assertThat(replay.next()).isEmpty();
      assertThat(replay.skippedLines()).isEqualTo(2);
    }
  }

  @Test
  void messagesBeforeACutInTheCompressionAreGivenAndThenTheCutIsNamed() throws Exception {
    String text =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "{\"raw\":\"" + i * 7919L % 10_007 + "\"}")
            .collect(Collectors.joining("\n"));
    byte[] whole = gzip(text);
    Files.write(folder.resolve("cut.jsonl.gz"), Arrays.copyOf(whole, whole.length / 2));
    List<Recorded> before = new ArrayList<>();
    try (Replay replay = Replay.of(folder)) {
      assertThatThrownBy(() -> readAll(replay, before))
          .isInstanceOf(RecordingException.class)
          .hasMessageMatching(".*cut\\.jsonl\\.gz, line [0-9]+: is cut off or damaged.*");
    }
    assertThat(before).hasSizeBetween(5_000, 15_000);
  }

  @Test
  void everyBadLineIsNamedWithItsFileAndNumber() throws Exception {
    assertBad("{\"hex\":\"0g\"}", "");
    assertBad("{\"raw\":", "not JSON");
    assertBad("1000{}", "neither a JSON object nor");
    assertBad("12x {}", "no time in nanoseconds: \"12x\"");
    assertBad(DEPTH.replace("\"U\":11,", ""), "\"U\" is missing");
    assertBad(DEPTH.replace("\"u\":14", "\"u\":\"14\""), "\"u\" is not a whole number");
    assertBad(QUOTE.replace("\"2.5\"", "\"two\""), "not a decimal: \"two\"");
    assertBad(QUOTE.substring(0, QUOTE.length() - 5), "not JSON");
  }

  @Test
  void folderThatIsMissingIsNamed() {
    assertThatThrownBy(() -> Replay.of(folder.resolve("nowhere")))
        .isInstanceOf(RecordingException.class)
        .hasMessageContaining("nowhere: cannot be listed");
  }

  @Test
  void folderWithoutRecordingsIsNamed() throws IOException {
    write("notes.txt", "not a recording");
    assertThatThrownBy(() -> Replay.of(folder))
        .isInstanceOf(RecordingException.class)
        .hasMessage(folder + ": holds no .jsonl or .jsonl.gz file");
  }

  @Test
  void compressedFileThatIsNoneIsNamed() throws Exception {
    write("plain.jsonl.gz", "{}");
    assertThatThrownBy(() -> read("plain.jsonl.gz"))
        .isInstanceOf(RecordingException.class)
        .hasMessageContaining("plain.jsonl.gz, line 0: is cut off or damaged");
  }

  private void assertBad(String line, String reason) throws IOException {
    write("bad.jsonl", QUOTE, line);
    assertThatThrownBy(() -> read("bad.jsonl"))
        .isInstanceOf(RecordingException.class)
        .hasMessageContaining("bad.jsonl, line 2: " + reason);
  }

  private List<Recorded> read(String name) throws RecordingException {
    List<Recorded> all = new ArrayList<>();
    try (Replay replay = Replay.of(folder.resolve(name))) {
      readAll(replay, all);
    }
    return all;
  }

  private static void readAll(Replay replay, List<Recorded> all) throws RecordingException {
    Optional<Recorded> next = replay.next();
    while (next.isPresent()) {
      all.add(next.get());
      next = replay.next();
    }
  }

  private void write(String name, String... lines) throws IOException {
    Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private void writeGzip(String name, String text) throws IOException {
    Files.write(folder.resolve(name), gzip(text));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(utf8(text));
    }
    return bytes.toByteArray();
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
