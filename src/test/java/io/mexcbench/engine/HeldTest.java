package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.corpus.SpotMarket;
import io.mexcbench.hotpath.execution.Secret;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.metrics.Metrics;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HeldTest {
  private static final List<Symbol> SYMBOLS = SpotMarket.symbols().subList(0, 2);

  @Test
  void strategyIsToldWhatItMaySellBeforeTheFirstEvent() {
    Map<Symbol, RandomStrategy> strategies = new HashMap<>();
    EngineOptions options =
        new EngineOptions(
            URI.create("ws://127.0.0.1:1/ws"),
            URI.create("http://127.0.0.1:1"),
            SYMBOLS,
            "key",
            new Secret("secret".getBytes(StandardCharsets.US_ASCII)),
            "held-",
            1,
            Long.MAX_VALUE,
            (symbol, listener) ->
                strategies.computeIfAbsent(
                    symbol,
                    any -> new RandomStrategy(symbol, listener, new SplittableRandom(1), 0)));
    RecordedTransport transport = new RecordedTransport();
    var core =
        new TradingCore(
            options.withHeld(Map.of(SYMBOLS.get(0), 25L, SYMBOLS.get(1), 0L)),
            SocketRules.standard(),
            transport,
            new EngineMeter(new Metrics(List.of())),
            () -> 0,
            1_000);
    assertThat(strategies.get(SYMBOLS.get(0)).bought).isEqualTo(25);
    assertThat(strategies.get(SYMBOLS.get(1)).bought).isZero();
    assertThat(core.lifecycle().liveOrders()).isZero();
    assertThat(transport.calls).isEmpty();
  }
}
