package io.mexcbench.cli;

import io.mexcbench.engine.EngineOptions;
import io.mexcbench.hotpath.execution.Secret;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.load.live.EagerStrategies;
import io.mexcbench.metrics.Metrics;
import io.mexcbench.store.StoreOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The store of a system whose exchange nobody can reach, at a moment that does not pass. */
final class StoreRig {
  static final long NOW_MILLIS = 1_769_847_300_000L;
  static final Symbol SYMBOL = new Symbol(0, "BTCUSDT", 2, 6);

  final StoreOptions options = StoreOptions.standard().withClock(() -> NOW_MILLIS);
  final Metrics metrics = new Metrics(List.of(SYMBOL.name()));

  /**
   * Not open yet.
   *
   * @param say told what the system says of its store
   */
  LiveStore in(Path folder, Consumer<String> say) {
    EngineOptions nobody =
        new EngineOptions(
            URI.create("ws://127.0.0.1:1/ws"),
            URI.create("http://127.0.0.1:1"),
            List.of(SYMBOL),
            "key",
            new Secret("secret".getBytes(StandardCharsets.UTF_8)),
            "s-",
            1,
            Long.MAX_VALUE,
            EagerStrategies.standard());
    return new LiveStore(StorePlace.take(folder.toString()), nobody, options, metrics, say);
  }
}
