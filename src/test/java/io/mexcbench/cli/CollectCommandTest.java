package io.mexcbench.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.bench.CanarySecret;
import io.mexcbench.prometheus.StubServer;
import io.mexcbench.prometheus.StubServer.Reply;
import io.mexcbench.report.ParsedXml;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What is kept of a job, and above all what is not. */
class CollectCommandTest {
  private static final String RUN = "20260131T081500Z-1a2b3c4";
  private static final String SECRET = new String(CanarySecret.bytes(), US_ASCII);

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int collect(Map<String, String> environment, String... arguments) {
    Surroundings surroundings =
        new Surroundings(environment, Clock.systemUTC(), time -> {}, Optional.empty());
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.add("--results=" + folder.resolve("results"));
    all.add("--out=" + folder.resolve("all.zip"));
    return new CommandLine(new CollectCommand(surroundings))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              err.write(FailureText.of(failure));
              return FailureText.exitCodeOf(failure);
            })
        .execute(all.toArray(String[]::new));
  }

  private void leave(String name, String content) throws IOException {
    Path file = folder.resolve("results").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private Map<String, String> archive() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(folder.resolve("all.zip")))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return files;
  }

  @Test
  void everythingIsThereInOrderWithAPageInFront() throws Exception {
    leave(RUN + "/jmh.json", "[]");
    leave(RUN + "/environment.json", "{}");
    leave("daily/daily-2026-01-31.pdf", "%PDF-");
    try (StubServer server = new StubServer(asked -> new Reply(200, "up 1\n"))) {
      assertThat(collect(Map.of(), "--strict", "--metrics=" + server.address() + "/metrics"))
          .as(err + "" + out)
          .isEqualTo(ExitCode.PASS);
    }
    assertThat(archive().keySet())
        .containsExactly(
            "index.html",
            "metrics.prom",
            "results/" + RUN + "/environment.json",
            "results/" + RUN + "/jmh.json",
            "results/daily/daily-2026-01-31.pdf");
    ParsedXml index = ParsedXml.of(archive().get("index.html"));
    assertThat(index.attributes("href")).contains("results/" + RUN + "/jmh.json");
    assertThat(index.all("code").get(2).getTextContent())
        .isEqualTo("4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945");
  }

  @Test
  void sameFilesGiveTheSameBytes() throws Exception {
    leave(RUN + "/jmh.json", "[]");
    collect(Map.of());
    byte[] first = Files.readAllBytes(folder.resolve("all.zip"));
    leave(RUN + "/jmh.json", "[]");
    collect(Map.of());

    assertThat(Files.readAllBytes(folder.resolve("all.zip"))).isEqualTo(first);
  }

  @Test
  void whatIsMissingIsNamedThereAndHere() throws Exception {
    leave(RUN + "/jmh.json", "[]");
    leave(RUN + "/INCOMPLETE", "");
    leave(RUN + "/profiles/fork.jfr", "FLR");
    Files.createSymbolicLink(folder.resolve("results/link.txt"), Path.of("/etc/passwd"));
    StubServer gone = new StubServer(asked -> new Reply(200, ""));
    gone.close();
    String metrics = "--metrics=" + gone.address() + "/metrics";

    assertThat(collect(Map.of(), metrics)).isEqualTo(ExitCode.PASS);
    assertThat(collect(Map.of(), metrics, "--strict")).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(archive().keySet()).containsExactly("index.html", "results/" + RUN + "/jmh.json");
    for (String text : List.of(out.toString(), archive().get("index.html"))) {
      assertThat(text)
          .contains("INCOMPLETE: the run did not end in order")
          .contains("fork.jfr: files of its kind are not kept")
          .contains("link.txt: it is a link")
          .contains("metrics.prom: " + gone.address());
    }
  }

  @Test
  void noFileWithASecretIsKeptInWhateverFormItIs() throws Exception {
    leave(RUN + "/jmh.json", "[]");
    leave(RUN + "/raw.json", "{\"arg\": \"" + SECRET + "\"}");
    leave(RUN + "/base64.log", Base64.getEncoder().encodeToString(("a:" + SECRET).getBytes(UTF_8)));
    leave(RUN + "/hex.txt", HexFormat.of().formatHex(SECRET.getBytes(UTF_8)));
    leave(RUN + "/url.md", URLEncoder.encode(SECRET, UTF_8));
    leave(RUN + "/key.txt", "-----BEGIN PRIVATE KEY-----");
    leave(RUN + "/name-secret-in-a-name.txt", "");
    Path file = Files.writeString(folder.resolve("token"), "secret-in-a-name\n");
    Map<String, String> environment =
        Map.of("MEXC_SECRET_KEY", SECRET, "SOME_TOKEN_FILE", file.toString(), "HOME", "results");

    assertThat(collect(environment)).isEqualTo(ExitCode.PASS);
    assertThat(archive().keySet()).containsExactly("index.html", "results/" + RUN + "/jmh.json");
    assertThat(out.toString())
        .contains("raw.json: it holds the value of MEXC_SECRET_KEY")
        .contains("its name holds the value of SOME_TOKEN_FILE")
        .doesNotContain(SECRET, "secret-in-a-name");
    assertThat(archive().get("index.html")).doesNotContain(SECRET, "secret-in-a-name");
  }

  @Test
  void nothingToGatherIsNoArchive() {
    assertThat(collect(Map.of())).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(err.toString()).contains("there is nothing to gather");
    assertThat(folder.resolve("all.zip")).doesNotExist();
  }
}
