package io.mexcbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExchangeOptionsTest {
  private final ExchangeOptions standard = ExchangeOptions.standard();

  @Test
  void standardListensOnLoopbackAtAnyPort() {
    assertThat(standard.host()).isEqualTo("127.0.0.1");
    assertThat(standard.port()).isZero();
    assertThat(standard.profile()).isEqualTo(MarketProfile.CALM);
    assertThat(standard.replay()).isEmpty();
    assertThat(standard.faultSchedule()).isEqualTo(FaultSchedule.none());
  }

  @Test
  void eachChangeChangesOneThing() {
    ExchangeOptions changed =
        standard
            .withHost("::1")
            .withPort(7)
            .withSeed(8)
            .withProfile(MarketProfile.PEAK)
            .withKeys("key", standard.secret())
            .withMessagesPerSecond(9)
            .withReplay(Path.of("here"))
            .withTls(Path.of("certificate"), Path.of("key"))
            .withPreparedUpdates(64)
            .withFillRule(FillRule.PUBLISHED_QUANTITY)
            .withRepeatedIdsRefused()
            .withHoldings(Map.of("BTC", BigDecimal.ONE));
    assertThat(changed)
        .isEqualTo(
            new ExchangeOptions(
                "::1",
                7,
                8,
                MarketProfile.PEAK,
                "key",
                standard.secret(),
                standard.clockMillis(),
                new ExchangeOptions.Trading(
                    FillRule.PUBLISHED_QUANTITY, true, Map.of("BTC", BigDecimal.ONE)),
                9,
                Optional.of(Path.of("here")),
                FaultSchedule.none(),
                Optional.of(new ExchangeOptions.Tls(Path.of("certificate"), Path.of("key"))),
                64));
  }

  @Test
  void keyIsNotPrinted() {
    assertThat(standard.toString())
        .isEqualTo("ExchangeOptions[127.0.0.1:0, CALM, seed 1]")
        .doesNotContain(standard.apiKey());
  }

  @Test
  void impossibleOptionsAreRefused() {
    assertThatThrownBy(() -> standard.withPort(65_536))
        .hasMessage("port must be from 0 to 65535, got 65536");
    assertThatThrownBy(() -> standard.withMessagesPerSecond(-1))
        .hasMessage("messages per second must be from 0 to 10000000, got -1");
    assertThatThrownBy(() -> standard.withKeys("", standard.secret()))
        .hasMessage("API key must not be empty");
  }
}
