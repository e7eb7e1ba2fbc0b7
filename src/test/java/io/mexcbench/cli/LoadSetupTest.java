package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.engine.MarketChannels;
import io.mexcbench.report.LoadReport.Fact;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A report is named for what was measured, and says nothing that is not known. */
class LoadSetupTest {
  private static final LoadSetup HERE =
      new LoadSetup(new LoadArguments(), Optional.empty(), MarketChannels.ALL, Optional.empty());
  private static final LoadSetup ELSEWHERE =
      new LoadSetup(
          new LoadArguments(),
          Optional.of(URI.create("http://there:8080")),
          MarketChannels.ALL,
          Optional.empty());

  @Test
  void exchangeInTheSameProcessIsNamedByItsProfile() {
    assertThat(HERE.nameOfLoadTest(false)).isEqualTo("load test, calm");
    assertThat(HERE.nameOfLoadTest(true)).isEqualTo("load test, repeated");
    assertThat(HERE.named("stress test")).isEqualTo("stress test");
    assertThat(HERE.facts())
        .contains(new Fact("profile", "calm"))
        .extracting(Fact::name)
        .doesNotContain("exchange");
  }

  @Test
  void updatesOfBooksAloneAreAnotherTest() {
    LoadSetup here = HERE.listeningTo(MarketChannels.DEPTH);
    assertThat(here.nameOfLoadTest(false)).isEqualTo("load test, books alone, calm");
    assertThat(here.nameOfLoadTest(true)).isEqualTo("load test, books alone, repeated");
    assertThat(here.facts()).contains(new Fact("channels", "updates of books alone"));
    assertThat(HERE.facts()).extracting(Fact::name).doesNotContain("channels");
    assertThat(ELSEWHERE.listeningTo(MarketChannels.DEPTH).nameOfLoadTest(false))
        .isEqualTo("load test, books alone, exchange elsewhere");
  }

  @Test
  void processorOfTheSystemIsNamedWhereItHasOne() {
    assertThat(HERE.onProcessor(Optional.of(1)).facts())
        .contains(new Fact("the system's threads", "on processor 1"));
    assertThat(HERE.facts()).extracting(Fact::name).doesNotContain("the system's threads");
  }

  @Test
  void profileOfAnExchangeElsewhereIsNotKnown() {
    assertThat(ELSEWHERE.nameOfLoadTest(false)).isEqualTo("load test, exchange elsewhere");
    assertThat(ELSEWHERE.nameOfLoadTest(true)).isEqualTo("load test, repeated, exchange elsewhere");
    assertThat(ELSEWHERE.named("stress test")).isEqualTo("stress test, exchange elsewhere");
    assertThat(ELSEWHERE.facts())
        .contains(new Fact("exchange", "http://there:8080"))
        .extracting(Fact::name)
        .doesNotContain("profile");
  }
}
