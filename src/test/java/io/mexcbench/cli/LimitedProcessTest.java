package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.Rounds;
import io.mexcbench.baseline.SampleRun;
import io.mexcbench.environment.SampleRecord;
import io.mexcbench.jmhjson.JmhJsonFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real process where the system lets it write no more. */
class LimitedProcessTest {
  /** What a file of 64 MB may be filled with to take as much memory as it can. */
  private static final List<String> PARTS = List.of("0.1,", "[],", "{},");

  @TempDir Path root;

  @Test
  void updateThatMayNotWriteSoMuchKeepsTheOldBaseline() throws Exception {
    Path baselines = root.resolve("baselines");
    String update = "baseline update --reason=r --baselines=" + baselines + " --result=";
    Path before = new SampleRun(1).with("a.B.c", 100, 0).writeTo(root.resolve("before"));
    Path after = new SampleRun(2).with("a.B.c", 100, 0).writeTo(root.resolve("after"));
    assertThat(shell("", update + before, "")).isZero();
    String old = Files.readString(baselines.resolve(SampleRecord.ID).resolve("jmh.json"));

    assertThat(shell("ulimit -f 4;", update + after, "")).isEqualTo(ExitCode.USAGE);

    assertThat(err())
        .startsWith("mexcbench: " + baselines.resolve(SampleRecord.ID))
        .contains("File too large; nothing was changed")
        .hasLineCount(1);
    assertThat(baselines.resolve(SampleRecord.ID).resolve("jmh.json")).hasContent(old);
    try (Stream<Path> left = Files.list(baselines)) {
      assertThat(left)
          .containsExactlyInAnyOrder(
              baselines.resolve(SampleRecord.ID), baselines.resolve(".lock"));
    }
  }

  @Test
  void verdictThatCouldNotBePrintedIsNoPass() throws Exception {
    Path file =
        Files.writeString(
            root.resolve("jmh.json"),
            JmhJsonFixture.file(JmhJsonFixture.entry("a.B.c", JmhJsonFixture.steady(100))));
    String compare = "compare --baseline=" + file + " --candidate=" + file;

    assertThat(shell("", compare, ">/dev/full")).isEqualTo(ExitCode.NOT_JUDGED);

    assertThat(err())
        .isEqualTo(
            "mexcbench: standard output could not be written:"
                + " its disk is full or it is closed\n");
  }

  @Test
  void largestHostileFilesFitIntoAGigabyte() throws Exception {
    Path file = root.resolve("jmh.json");
    int files = 0;
    for (String part : PARTS.subList(0, Rounds.of(1, PARTS.size()))) {
      Files.writeString(file, filled("[[", part));
      String compare = "-Xmx1g compare --baseline=" + file + " --candidate=" + file;
      assertThat(shell("", compare, "")).as(part + err()).isEqualTo(ExitCode.USAGE);
      assertThat(err()).startsWith("mexcbench: " + file).hasLineCount(1);
      files++;
    }
    System.out.println("refused " + files + " files of 64 MB within 1 GB of memory");
  }

  private static String filled(String head, String part) {
    return head + part.repeat(((64 << 20) - head.length()) / part.length());
  }

  private int shell(String before, String arguments, String after)
      throws IOException, InterruptedException {
    String jvm = arguments.startsWith("-X") ? arguments.substring(0, arguments.indexOf(' ')) : "";
    String command =
        "%s exec \"$JAVA\" -XX:TieredStopAtLevel=1 -XX:-UsePerfData %s -cp \"$CLASS_PATH\" %s %s %s"
            .formatted(before, jvm, Main.class.getName(), arguments.substring(jvm.length()), after);
    ProcessBuilder shell = new ProcessBuilder("bash", "-c", command);
    shell
        .environment()
        .put("JAVA", Path.of(System.getProperty("java.home"), "bin/java").toString());
    shell.environment().put("CLASS_PATH", System.getProperty("java.class.path"));
    return shell
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(root.resolve("err").toFile())
        .start()
        .waitFor();
  }

  private String err() throws IOException {
    return Files.readString(root.resolve("err"));
  }
}
