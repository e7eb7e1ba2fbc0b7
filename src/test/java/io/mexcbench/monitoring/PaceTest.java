package io.mexcbench.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is changed in the rules when they run faster, and what is not. */
class PaceTest {
  private static final Pattern TIMES =
      Pattern.compile("\\[\\d+\\w+]|(?m)^ +(for|interval): \\w+$| >= \\d+");

  @Test
  void timesAndCountsAreDividedAndLimitsAreNot() {
    assertThat(
            new Pace(10)
                .of(
                    """
                    expr: rate(x[5m]) > 0.05 and increase(x[2m]) >= 20 > 2 * 86400
                      for: 1h
                      interval: 5m
                      scrape_interval: 15s
                      summary: for 5m
                    """))
        .isEqualTo(
            """
            expr: rate(x[30000ms]) > 0.05 and increase(x[12000ms]) >= 2 > 2 * 86400
              for: 360000ms
              interval: 30000ms
              scrape_interval: 1500ms
              summary: for 5m
            """);
  }

  @Test
  void atLeastOneEventIsAlwaysWanted() {
    assertThat(Pace.SIXTYFOLD.of("x >= 20")).isEqualTo("x >= 1");
  }

  @Test
  void nothingElseOfTheRulesChanges() throws IOException {
    String rules = Files.readString(Rules.ALERTS);
    assertThat(TIMES.matcher(Pace.SIXTYFOLD.of(rules)).replaceAll("?"))
        .isEqualTo(TIMES.matcher(rules).replaceAll("?"));
  }
}
