package io.mexcbench.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.monitoring.AlertProof.Seen;
import io.mexcbench.monitoring.Rules.Alert;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written down of a proof, and when one is whole. */
class AlertTableTest {
  private static final AlertTable TABLE = new AlertTable("amd64-epyc", new Pace(10));

  @Test
  void rowsOfOthersStay() throws IOException {
    String page = TABLE.render(seen(Rules.alerts(), "before"), "");
    String after = TABLE.render(seen(wanted("TargetDown"), "now"), page);
    assertThat(after)
        .isEqualTo(page.replace("TargetDown | critical | before", "TargetDown | critical | now"))
        .contains("| TargetDown | critical | now | 1.5 s (15 s) | 2.0 s (20 s) |\n");
  }

  @ParameterizedTest
  @CsvSource({"amd64-epyc, 15", "aarch64-n1, 10"})
  void rowsOfAnotherMachineOrPaceDoNotStay(String machine, int factor) throws IOException {
    String page = new AlertTable(machine, new Pace(factor)).render(seen(Rules.alerts(), "x"), "");
    assertThat(TABLE.render(seen(wanted("TargetDown"), "now"), page))
        .contains("| TargetDown | critical | now |")
        .contains("| LongGcPause | critical | – | **not tried** | |\n")
        .startsWith("On amd64-epyc. All ranges, waits and counts of events are divided by 10,")
        .doesNotContain("| x |");
  }

  @ParameterizedTest
  @CsvSource({"amd64-epyc, 15", "aarch64-n1, 10"})
  void partOfTheTableIsNotProvedBesideRowsOfAnotherMachineOrPace(String machine, int factor)
      throws IOException {
    String page = new AlertTable(machine, new Pace(factor)).render(List.of(), "");
    assertThatThrownBy(() -> TABLE.refuseToMix(wanted("TargetDown"), page))
        .hasMessageContaining("another machine or at another pace than amd64-epyc, 10");
    assertThatCode(() -> TABLE.refuseToMix(Rules.alerts(), page)).doesNotThrowAnyException();
    String own = TABLE.render(List.of(), "");
    assertThatCode(() -> TABLE.refuseToMix(wanted("TargetDown"), own)).doesNotThrowAnyException();
  }

  @Test
  void nameThatNoAlertHasIsRefused() {
    assertThatThrownBy(() -> TABLE.refuseToMix(wanted("TargetUp"), TABLE.render(List.of(), "")))
        .hasMessage("no alert has such a name");
  }

  @Test
  void proofIsWholeWhenAllThatIsWantedWasSeenToFireAndToEnd() throws IOException {
    List<Alert> wanted = wanted("LowMarketDataThroughput");
    List<Seen> seen = seen(wanted, "x");
    assertThat(wanted).hasSizeGreaterThan(1);
    assertThat(AlertProof.isComplete(wanted, seen)).isTrue();
    assertThat(AlertProof.isComplete(wanted, seen.subList(1, seen.size()))).isFalse();
    assertThat(AlertProof.isComplete(wanted, List.of())).isFalse();
    assertThat(AlertProof.isComplete(List.of(), seen)).isFalse();
  }

  @Test
  void whatDidNotFireOrDidNotEndIsNoProof() throws IOException {
    List<Alert> wanted = wanted("TargetDown");
    OptionalDouble time = OptionalDouble.of(1);
    OptionalDouble never = OptionalDouble.empty();
    Seen unended = new Seen(wanted.get(0), "x", time, never);
    Seen unfired = new Seen(wanted.get(0), "x", never, never);
    assertThat(AlertProof.isComplete(wanted, List.of(unended))).isFalse();
    assertThat(AlertProof.isComplete(wanted, List.of(unfired))).isFalse();
  }

  private static List<Alert> wanted(String only) throws IOException {
    return AlertProof.wanted(Pattern.compile(only));
  }

  private static List<Seen> seen(List<Alert> alerts, String cause) {
    return alerts.stream()
        .map(one -> new Seen(one, cause, OptionalDouble.of(1.5), OptionalDouble.of(2)))
        .toList();
  }
}
