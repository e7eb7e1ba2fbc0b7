package io.mexcbench.load.live;

import io.mexcbench.corpus.SpotMarket;
import io.mexcbench.engine.Engine;
import io.mexcbench.engine.EngineException;
import io.mexcbench.engine.EngineOptions;
import io.mexcbench.engine.EngineReading;
import io.mexcbench.exchange.ExchangeException;
import io.mexcbench.exchange.ExchangeOptions;
import io.mexcbench.exchange.LoadedExchange;
import io.mexcbench.exchange.SimulatedExchange;
import io.mexcbench.load.search.LoadException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts what a rig consists of. */
final class LiveSystem {
  private static final long READY_SECONDS = 60;
  private static final long QUIET_MILLIS = 50;
  private static final int QUIET_LOOKS = 3;

  private LiveSystem() {}

  static SimulatedExchange exchange(ExchangeOptions market) throws LoadException {
    try {
      return SimulatedExchange.start(market);
    } catch (ExchangeException e) {
      throw new LoadException(e.getMessage(), e);
    }
  }

  /** Returns when every book is live. */
  static Engine engine(LoadedExchange exchange, ExchangeOptions market, LiveRigOptions options)
      throws LoadException, InterruptedException {
    Engine engine = started(exchange, market, options);
    try {
      engine.ready().toCompletableFuture().get(READY_SECONDS, TimeUnit.SECONDS);
      return engine;
    } catch (ExecutionException | TimeoutException e) {
      engine.close();
      throw new LoadException(
          "the engine was not ready within " + READY_SECONDS + " s; look at scripts/live", e);
    } catch (InterruptedException | RuntimeException e) {
      engine.close();
      throw e;
    }
  }

  private static Engine started(
      LoadedExchange exchange, ExchangeOptions market, LiveRigOptions options)
      throws LoadException {
    try {
      return Engine.start(
          new EngineOptions(
                  exchange.spotUri(),
                  exchange.restUri(),
                  SpotMarket.symbols().subList(0, options.symbols()),
                  market.apiKey(),
                  market.secret(),
                  options.sessionPrefix(),
                  options.seed(),
                  Long.MAX_VALUE,
                  options.strategies())
              .withChannels(options.channels()));
    } catch (EngineException e) {
      throw new LoadException(e.getMessage(), e);
    }
  }

  /** What was pushed before the test began must not be counted as work of it. */
  static void awaitQuiet(Engine engine) throws InterruptedException {
    int quiet = 0;
    while (quiet < QUIET_LOOKS) {
      TimeUnit.MILLISECONDS.sleep(QUIET_MILLIS);
      EngineReading reading = engine.read();
      boolean isQuiet =
          reading.messages() == 0 && reading.waitingBytes() == 0 && reading.liveOrders() == 0;
      quiet = isQuiet ? quiet + 1 : 0;
    }
  }
}
