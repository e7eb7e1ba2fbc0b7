package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.baseline.SampleRun;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DocsCommandTest {
  private static final String PAGE =
      """
      # Title
      <!-- figures: suite -->
      <!-- end of figures: suite -->
      <!-- figures: peers on JDK 17 -->
      <!-- end of figures: peers on JDK 17 -->
      """;

  @TempDir Path folder;

  private final StringWriter err = new StringWriter();

  @Test
  void pageHoldsTheFiguresOfTheResult() throws Exception {
    Path result =
        new SampleRun(1)
            .with("io.mexcbench.bench.execution.OrderEncoderBenchmark.encodeLimit", 65, 0)
            .writeTo(folder.resolve("result"));
    Path page = Files.writeString(folder.resolve("page.md"), PAGE);

    assertThat(docs(result.toString(), "--page=" + page)).isEqualTo(ExitCode.PASS);

    assertThat(page)
        .content()
        .startsWith("# Title\n")
        .contains("Test CPU", "`OrderEncoderBenchmark.encodeLimit`", "| 65.0 ±");
  }

  @Test
  void figuresOfPeersGoToThePlaceOfTheirJdk() throws Exception {
    Path result =
        new SampleRun(1)
            .with("io.mexcbench.bench.peer.BookPeerBenchmark.mexcbench", 65, 0)
            .with("io.mexcbench.bench.peer.BookPeerBenchmark.treeMap", 650, 48)
            .writeTo(folder.resolve("result"));
    Path page = Files.writeString(folder.resolve("page.md"), PAGE);

    assertThat(docs(result.toString(), "--page=" + page)).isEqualTo(ExitCode.PASS);

    assertThat(Files.readString(page))
        .startsWith(PAGE.substring(0, PAGE.indexOf("<!-- figures: peers")))
        .contains("#### BookPeerBenchmark", "| treeMap | 6");
  }

  @Test
  void furtherResultsReplaceWholeClassesOfTheFirst() throws Exception {
    Path first =
        new SampleRun(1)
            .with("io.mexcbench.bench.peer.BookPeerBenchmark.mexcbench", 65, 0)
            .with("io.mexcbench.bench.peer.BookPeerBenchmark.treeMap", 650, 48)
            .with("io.mexcbench.bench.peer.AckPeerBenchmark.mexcbench", 40, 0)
            .with("io.mexcbench.bench.peer.AckPeerBenchmark.gone", 400, 0)
            .writeTo(folder.resolve("first"));
    Path second =
        new SampleRun(2)
            .with("io.mexcbench.bench.peer.AckPeerBenchmark.mexcbench", 50, 0)
            .with("io.mexcbench.bench.peer.AckPeerBenchmark.other", 500, 0)
            .writeTo(folder.resolve("second"));
    Path page = Files.writeString(folder.resolve("page.md"), PAGE);

    assertThat(docs(first.toString(), second.toString(), "--page=" + page))
        .isEqualTo(ExitCode.PASS);

    assertThat(page).content().contains("| treeMap | 6", "| other | 5").doesNotContain("| gone |");
  }

  @Test
  void pageWithoutAPlaceForTheFiguresIsLeftAlone() throws Exception {
    Path result =
        new SampleRun(1)
            .with("io.mexcbench.bench.execution.OrderEncoderBenchmark.encodeLimit", 65, 0)
            .writeTo(folder.resolve("result"));
    Path page = Files.writeString(folder.resolve("page.md"), "# Title\n");

    assertThat(docs(result.toString(), "--page=" + page)).isEqualTo(ExitCode.USAGE);

    assertThat(err.toString()).contains("<!-- figures: suite -->");
    assertThat(page).hasContent("# Title\n");
  }

  @Test
  void resultThatDoesNotExistIsNamed() {
    assertThat(docs("nowhere", "--page=" + folder.resolve("page.md"))).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("nowhere");
    assertThat(folder).isEmptyDirectory();
  }

  private int docs(String... arguments) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err, true));
    String[] all = new String[arguments.length + 1];
    all[0] = "docs";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return command.execute(all);
  }
}
