package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.corpus.SpotMarket;
import io.mexcbench.exchange.ExchangeOptions;
import io.mexcbench.exchange.Fault;
import io.mexcbench.exchange.SimulatedExchange;
import io.mexcbench.hotpath.execution.Secret;
import io.mexcbench.hotpath.market.Symbol;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ExchangeLookupTest {
  private final ExchangeOptions options =
      ExchangeOptions.standard()
          .withHoldings(
              Map.of("BTC", new BigDecimal("1.25"), "USDT", new BigDecimal("5000.123456789")));
  private SimulatedExchange exchange;
  private ExchangeLookup lookup;

  @BeforeEach
  void start() throws Exception {
    exchange = SimulatedExchange.start(options);
    lookup = ExchangeLookup.at(exchange.restUri(), Optional.empty());
  }

  @AfterEach
  void stop() {
    exchange.close();
  }

  @Test
  void pairsHaveTheScalesOfTheExchangeAndIdsInTheirOrder() throws Exception {
    List<Symbol> known = SpotMarket.symbols();
    List<String> names = List.of(known.get(4).name(), known.get(0).name());
    assertThat(lookup.symbols(names))
        .containsExactly(
            new Symbol(0, names.get(0), known.get(4).priceScale(), known.get(4).quantityScale()),
            new Symbol(1, names.get(1), known.get(0).priceScale(), known.get(0).quantityScale()));
  }

  @Test
  void pairThatIsNotThereOrNotTradedIsNamed() {
    assertThatThrownBy(() -> lookup.symbols(List.of("BTCUSDT", "NOPE")))
        .isInstanceOf(EngineException.class)
        .hasMessage(exchange.restUri() + " has no pair \"NOPE\"; name others");
    exchange.faults().request(new Fault.SuspendTrading("BTCUSDT", 60_000));
    assertThatThrownBy(() -> lookup.symbols(List.of("BTCUSDT")))
        .isInstanceOf(EngineException.class)
        .hasMessageStartingWith("BTCUSDT is not traded at ");
  }

  @Test
  void holdingsAreThoseOfTheAccountAtTheScaleOfEachPair() throws Exception {
    List<Symbol> symbols = lookup.symbols(List.of("BTCUSDT", "ETHUSDT"));
    long one = BigDecimal.ONE.movePointRight(symbols.get(0).quantityScale()).longValueExact();
    assertThat(lookup.held(symbols, options.apiKey(), options.secret()))
        .isEqualTo(Map.of(symbols.get(0), one + one / 4, symbols.get(1), 0L));
  }

  @Test
  void refusalSaysWhatAndShowsNoKey() throws Exception {
    List<Symbol> symbols = lookup.symbols(List.of("BTCUSDT"));
    Secret wrong = new Secret("canary-secret".getBytes(StandardCharsets.US_ASCII));
    assertThatThrownBy(() -> lookup.held(symbols, options.apiKey(), wrong))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("/api/v3/account answered with status 400 and code 700002")
        .hasMessageNotContainingAny("canary", options.apiKey(), "signature");
  }

  @Test
  void addressWhereNobodyIsIsNamed() throws Exception {
    ExchangeLookup nowhere = ExchangeLookup.at(URI.create("http://127.0.0.1:1"), Optional.empty());
    assertThatThrownBy(() -> nowhere.symbols(List.of("BTCUSDT")))
        .isInstanceOf(EngineException.class)
        .hasMessageStartingWith("http://127.0.0.1:1/api/v3/exchangeInfo cannot be asked (");
  }
}
