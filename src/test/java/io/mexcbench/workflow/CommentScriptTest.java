package io.mexcbench.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comment on a pull request, with a {@code gh} that only writes down what it is asked. */
class CommentScriptTest {
  private static final String MARKER = "<!-- mexcbench -->";
  private static final String HEAD = "0123456789abcdef0123456789abcdef01234567";

  private static final String GH =
      """
      #!/bin/bash
      echo "$*" >>"$GH_LOG"
      case "$*" in
        *--input*) cat >"$GH_BODY" ;;
        *comments?per_page*) echo "${GH_COMMENTS:-}" ;;
        *pulls/7*) echo "%s someone/fork" ;;
        *) exit 1 ;;
      esac
      """
          .formatted(HEAD);

  @TempDir Path folder;

  @BeforeEach
  void layOut() throws IOException {
    assumeTrue(isInstalled("jq"), "jq is not installed");
    Path gh = Files.writeString(folder.resolve("gh"), GH);
    assertThat(gh.toFile().setExecutable(true)).isTrue();
    artifact("7", MARKER + "\n**REGRESSED** `Parser.parse`\n");
  }

  @Test
  void firstRunWritesANewComment() throws Exception {
    assertThat(run("")).isZero();

    assertThat(log()).contains("--method POST repos/o/r/issues/7/comments");
    assertThat(body())
        .isEqualTo(
            MARKER
                + "\n**REGRESSED** `Parser.parse`\n\n\n[Run and reports](https://example.org/1)");
  }

  @Test
  void laterRunEditsTheCommentThatIsThere() throws Exception {
    assertThat(run("41\n42")).isZero();

    assertThat(log())
        .contains("--method PATCH repos/o/r/issues/comments/41 ")
        .doesNotContain("POST");
  }

  @ParameterizedTest
  @CsvSource({"8", "-7", "7; true", "$(touch broken)", "''"})
  void numberThatIsNotThePullRequestOfTheRunIsRefused(String number) throws Exception {
    artifact(number, MARKER);

    assertThat(run("")).isEqualTo(1);
    assertThat(folder.resolve("body")).doesNotExist();
  }

  @Test
  void pullRequestThatHasMovedOnIsNotCommented() throws Exception {
    assertThat(run("", Map.of("HEAD_SHA", HEAD.replace('0', '1')))).isEqualTo(1);
    assertThat(run("", Map.of("HEAD_REPOSITORY", "another/fork"))).isEqualTo(1);
    assertThat(folder.resolve("body")).doesNotExist();
  }

  @Test
  void nothingOfAHostileCommentCallsPeopleLoadsPicturesOrLinks() throws Exception {
    artifact(
        "7",
        "@everyone ![x](http://evil/p.png) [click](https://evil) <img src=x> <!-- mexcbench -->"
            + " #1 https://evil mailto:a@b \u202eabc\u0007 <details>kept</details>");

    assertThat(run("")).isZero();

    assertThat(body().substring(MARKER.length(), body().lastIndexOf("\n\n")))
        .doesNotContain("@everyone", "![", "](", "<img", "<!--", "http:", "https:", "a@b", "#1")
        .doesNotContain("\u202e", "\u0007")
        .contains("<details>kept</details>");
  }

  @Test
  void longCommentIsCut() throws Exception {
    artifact("7", "x".repeat(200_000));

    assertThat(run("")).isZero();
    assertThat(body().length()).isBetween(60_000, 60_200);
  }

  @Test
  void linkInThePlaceOfTheFileIsNotFollowed() throws Exception {
    Files.delete(folder.resolve("artifact/comment.md"));
    Files.createSymbolicLink(folder.resolve("artifact/comment.md"), folder.resolve("gh"));

    assertThat(run("")).isEqualTo(1);
    assertThat(folder.resolve("body")).doesNotExist();
  }

  private void artifact(String number, String comment) throws IOException {
    Path artifact = Files.createDirectories(folder.resolve("artifact"));
    Files.writeString(artifact.resolve("pull-request"), number + "\n");
    Files.writeString(artifact.resolve("comment.md"), comment);
  }

  private int run(String comments) throws Exception {
    return run(comments, Map.of());
  }

  private int run(String comments, Map<String, String> others) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(".github/scripts/comment-on-pull-request").toAbsolutePath().toString())
            .directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.merge("PATH", folder + ":", (path, first) -> first + path);
    environment.putAll(
        Map.of(
            "FOLDER",
            folder.resolve("artifact").toString(),
            "REPOSITORY",
            "o/r",
            "HEAD_SHA",
            HEAD,
            "HEAD_REPOSITORY",
            "someone/fork",
            "RUN_URL",
            "https://example.org/1",
            "GH_LOG",
            folder.resolve("log").toString(),
            "GH_BODY",
            folder.resolve("body").toString(),
            "GH_COMMENTS",
            comments));
    environment.putAll(others);
    Process script = builder.redirectErrorStream(true).start();
    String output = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = script.waitFor();
    assertThat(output).as("exit code %d", code).matches(code == 0 ? "" : "(?s)not commenting.*|");
    return code;
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }

  private String body() throws IOException {
    return new ObjectMapper().readTree(folder.resolve("body").toFile()).get("body").asText();
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(where -> Files.isExecutable(Path.of(where, program)));
  }
}
