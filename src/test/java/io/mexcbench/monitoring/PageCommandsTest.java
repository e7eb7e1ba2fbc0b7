package io.mexcbench.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a page is typed into a shell. */
class PageCommandsTest {
  @Test
  void blockWithALanguageAndTextBehindItAreNoCommands() {
    String page =
        """
        ```sql
        DELETE FROM result_shards;
        ```

        Text.

        ```
        scripts/live &
        prometheus --config.file=a.yml \\
            --web.listen-address=127.0.0.1:9090 &
        ```
        """;
    PageCommands commands = PageCommands.of(page);
    assertThat(commands.all())
        .containsExactly(
            "scripts/live &",
            "prometheus --config.file=a.yml --web.listen-address=127.0.0.1:9090 &");
    assertThat(commands.serving()).isEqualTo(commands.all());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo 'db.example.org:5432:bench:ci:PASSWORD' >> ~/.pgpass && chmod 600 ~/.pgpass",
        "scripts/results push --to='jdbc:postgresql://db.example.org/bench?user=ci' results/RUN",
        "scripts/history --from='jdbc:postgresql://db.example.org/bench?user=ci' --format=openmetrics",
        "prometheus --config.file=receiver.yml --web.enable-remote-write-receiver",
        "openssl rand -hex 32 > ~/token",
        "curl --upload-file results/RUN/metrics.prom http://push.example.org/metrics",
        "curl http://127.0.0.1:9091/metrics > ~/metrics",
        "promtool test rules a.yml; rm -r .",
      })
  void whatIsNotKnownToStayInTheFolderIsLeft(String command) {
    PageCommands commands = PageCommands.of("```\n" + command + "\n```\n");
    assertThat(commands.left()).containsExactly(command);
    assertThat(commands.serving()).isEmpty();
    assertThat(commands.sending()).isEmpty();
  }
}
